/** The dialogs of the shape tools. */
export type ShapeTool = 'create' | 'recolour' | 'merge' | 'split' | 'dissolve' | 'grow' | 'trim';
