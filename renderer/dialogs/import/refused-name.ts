/** What the file with the refused rows of an account list is called where it is saved. */
export const REFUSED_NAME = 'refused.csv';
