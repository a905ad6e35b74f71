import { DATE_FORMS, type DateForm } from '../../core/model/table-form.ts';
import { normalHeader } from './account-fields.ts';
import { asciiDigits } from './number-grammar.ts';

/**
 * The day that a cell holds under one form, counted from 1 January 1970; NaN where it holds none. Day and month may
 * stand in one or two digits and be separated by `/`, `.`, `-` or spaces; a time behind them is left out; a month may
 * be a word in English, German, French, Spanish or Arabic, and then says itself where the day stands. Years of two
 * digits are 1969 to 2068, as POSIX has them. A day that no calendar has, 30 February, is no date.
 */
export function parseDate(cell: string, form: DateForm): number {
  if (cell.length > LONGEST) return Number.NaN;
  const text = asciiDigits(cell.replace(MARKS, '').trim()).replace(TIME, '');
  if (form === '46387') return serialDay(text);
  if (/\p{L}/u.test(text)) return withMonth(text);
  const parts = PARTS.exec(text);
  if (!parts) return Number.NaN;
  const [, first = '', , second = '', third = ''] = parts;
  switch (form) {
    case '2026-12-31':
      return first.length === 4 ? dayOf(first, second, third) : Number.NaN;
    case '31/12/2026':
      return first.length <= 2 && third.length !== 3 ? dayOf(third, second, first) : Number.NaN;
    case '12/31/2026':
      return first.length <= 2 && third.length !== 3 ? dayOf(third, first, second) : Number.NaN;
  }
}

/** What a survey of a column of dates found. */
export interface DateChoice {
  readonly form: DateForm;
  readonly dates: number;
  readonly unreadable: number;
  /** A cell that is another day with the month first, where nothing decided between the two. */
  readonly ambiguous: string | null;
}

/** Counts which forms read a column: one for the column, never one per cell. */
export interface DateSurvey {
  add(cell: string): void;
  /** `said`: the planner's own word. */
  choose(said?: DateForm): DateChoice;
}

export function dateSurvey(): DateSurvey {
  const read = new Float64Array(DATE_FORMS.length);
  let cells = 0;
  let either: string | null = null;
  return {
    add(cell) {
      if (cell.trim() === '') return;
      cells++;
      const days = DATE_FORMS.map((form) => parseDate(cell, form));
      days.forEach((day, f) => {
        if (!Number.isNaN(day)) read[f] = (read[f] as number) + 1;
      });
      const [, dayFirst = Number.NaN, monthFirst = Number.NaN] = days;
      if (dayFirst !== monthFirst && !Number.isNaN(dayFirst) && !Number.isNaN(monthFirst)) either ??= cell;
    },
    choose(said) {
      const most = Math.max(...read);
      const form = said ?? (DATE_FORMS[read.indexOf(most)] as DateForm);
      const dates = read[DATE_FORMS.indexOf(form)] as number;
      const open = !said && dates > 0 && form === DAY_FIRST && read[DATE_FORMS.indexOf(MONTH_FIRST)] === dates;
      return { form, dates, unreadable: cells - dates, ambiguous: open ? either : null };
    },
  };
}

const DAY_FIRST: DateForm = '31/12/2026';
const MONTH_FIRST: DateForm = '12/31/2026';
const LONGEST = 64;
const MARKS = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]/g;
const TIME = /[T\s,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?(?:\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i;
const PARTS = /^(\d{1,4})\s*([-/.\u060c])\s*(\d{1,2})\s*\2\s*(\d{1,4})\.?$/;
const MILLISECONDS = 86_400_000;

/** Spreadsheet day numbers of 1954 to 2119: smaller and larger numbers are no dates of a customer's. */
function serialDay(text: string): number {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return Number.NaN;
  const serial = Math.floor(Number(text));
  return serial >= 20_000 && serial <= 80_000 ? serial - 25_569 : Number.NaN;
}

function dayOf(yearText: string, monthText: string, dayText: string): number {
  if (dayText.length > 2) return Number.NaN;
  const short = Number(yearText);
  if (yearText.length !== 4 && yearText.length !== 2) return Number.NaN;
  const year = yearText.length === 4 ? short : short + (short >= 69 ? 1900 : 2000);
  const [month, day] = [Number(monthText), Number(dayText)];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1000 ? date.getTime() / MILLISECONDS : Number.NaN;
}

/** A date whose month is a word: `31 Dec 2026`, `Dec 31, 2026`, `2026 décembre 31`, `31 de diciembre de 2026`. */
function withMonth(text: string): number {
  const words = text.split(/[\s,./-]+/).filter((word) => word !== '' && !FILLERS.has(normalHeader(word)));
  if (words.length !== 3) return Number.NaN;
  const at = words.findIndex((word) => MONTHS.has(normalHeader(word)));
  if (at < 0) return Number.NaN;
  const month = String(MONTHS.get(normalHeader(words[at] as string)));
  const [one = '', two = ''] = words
    .filter((_, i) => i !== at)
    .map((word) => word.replace(/(?<=\d)(?:st|nd|rd|th|er)$/i, ''));
  if (!/^\d{1,4}$/.test(one) || !/^\d{1,4}$/.test(two)) return Number.NaN;
  return one.length === 4 ? dayOf(one, month, two) : dayOf(two, month, one);
}

const FILLERS: ReadonlySet<string> = new Set(['de', 'del', 'le', 'el', 'den', 'of']);

const MONTHS: ReadonlyMap<string, number> = new Map(
  `january jan januar jaenner janner janvier janv enero ene يناير كانون_الثاني; february feb februar fevrier fevr fev febrero فبراير شباط;
march mar marz mrz maerz mars marzo مارس آذار; april apr avril avr abril abr أبريل إبريل نيسان; may mai mayo مايو أيار;
june jun juni juin junio يونيو حزيران; july jul juli juillet juil julio يوليو تموز; august aug aout agosto ago أغسطس آب;
september sep sept septembre septiembre set سبتمبر أيلول; october oct oktober okt octobre octubre أكتوبر تشرين_الأول;
november nov novembre noviembre نوفمبر تشرين_الثاني; december dec dezember dez decembre diciembre dic ديسمبر كانون_الأول`
    .split(';')
    .flatMap((names, m) =>
      names
        .trim()
        .split(/\s+/)
        .map((name) => [normalHeader(name), m + 1] as const),
    ),
);
