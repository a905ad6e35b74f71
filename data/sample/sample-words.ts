/** Parts of invented company names; put together they are meant to be nobody's. */
export const NAME_STARTS =
  'Bra Cal Dor El Fen Gal Hal Ister Jor Kel Lum Mar Nor Or Pel Quin Ros Sel Tar Ul Vel Wes Yar Zan Ald Bel Cor Dun Es Far'.split(
    ' ',
  );
export const NAME_ENDS =
  'vane mora dell brook wick stead mont ridge haven lund mere ford dale field gate crest holm ton via nox'.split(' ');

/** What the company does, and how many times the middle potential such an account has. */
export const TRADES: readonly (readonly [name: string, size: number])[] = [
  ['Foods', 1.2],
  ['Logistics', 1.3],
  ['Dental Group', 0.6],
  ['Machine Works', 1],
  ['Medical Supply', 1.4],
  ['Plastics', 1],
  ['Packaging', 0.9],
  ['Building Products', 1.1],
  ['Labs', 1.5],
  ['Hotels', 0.8],
  ['Printing', 0.5],
  ['Energy Services', 1.8],
  ['Furniture', 0.7],
  ['Instruments', 1.2],
  ['Cold Storage', 0.9],
  ['Paper', 0.8],
  ['Tool Supply', 0.7],
  ['Clinics', 1],
  ['Software', 1.1],
  ['Farms', 0.6],
];
