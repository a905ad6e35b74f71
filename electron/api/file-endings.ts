/** Endings of the files that are offered where one is chosen; what a file is, is found out by what is in it. */
export const ENDINGS = {
  plan: ['.evenfield'],
  accounts: ['.csv', '.tsv', '.tab', '.txt', '.xlsx', '.xlsm', '.zip'],
  areas: ['.geojson', '.topojson', '.json', '.zip', '.kml', '.kmz', '.shp'],
  'postal-pack': ['.zip', '.txt'],
} as const;
