import type { CellFormat } from './cell-formats.ts';

/**
 * What a numeric cell says, as text: dates as `2026-12-31` or `2026-12-31 14:30:00`, times as `14:30:00`, codes with
 * their leading zeros, numbers with a point and as many digits as they have. `serial` is as it stands in the file.
 */
export function numberText(serial: string, format: CellFormat, from1904: boolean): string {
  if (format === 'number') return plain(serial);
  const value = Number(serial);
  if (!Number.isFinite(value)) return serial;
  if (typeof format === 'object') return /^\d+$/.test(serial) ? serial.padStart(format.digits, '0') : plain(serial);
  if (value < 0 || value >= LAST_SERIAL) return plain(serial);
  // To the second: a serial is a double, and 14:30 is 0.604166666666667.
  const seconds = Math.round(value * 86_400);
  const days = Math.floor(seconds / 86_400);
  const time = timeText(seconds - days * 86_400);
  if (format === 'time' && days === 0) return time;
  const date = dateText(days, from1904);
  return seconds % 86_400 === 0 ? date : `${date} ${time}`;
}

/** 31 December 9999. */
const LAST_SERIAL = 2_958_466;

/** Whole numbers stay digit by digit; others are what JavaScript writes for the same double. */
function plain(serial: string): string {
  if (/^-?\d+$/.test(serial)) return serial;
  const value = Number(serial);
  return serial.trim() !== '' && Number.isFinite(value) ? String(value) : serial;
}

/**
 * Day 1 is 1 January 1900, and day 60 is 29 February 1900, which never was: kept for files of 1-2-3 (ECMA-376 part 1,
 * 18.17.4.1). In workbooks from 1904 day 0 is 1 January 1904.
 */
function dateText(days: number, from1904: boolean): string {
  if (!from1904 && days === 60) return '1900-02-29';
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(epoch + days * 86_400_000).toISOString().slice(0, 10);
}

function timeText(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 19);
}

/** A text as Excel keeps it: `_x000D_` for what XML cannot hold (22.4.2.4); a NUL is no letter of anything. */
export function unescapedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('\0', '');
}
