/** How every part of a workbook begins. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
