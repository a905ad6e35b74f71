import { createRandom } from '../../../core/balance/random.ts';
import type { NumberForm } from '../../../core/model/table-form.ts';
import type { Encoder } from './round-trip-bytes.ts';
import { degreesAs, measureAs } from './round-trip-numbers.ts';

/** A made-up account: what stands in a list, and numbers as decimal text. */
export interface MadeAccount {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly postalCode: string;
  readonly lat: string;
  readonly lon: string;
  readonly owner: string;
  /** Big, small, fractional, and one in fifty below zero. */
  readonly revenue: string;
  /** Whole. */
  readonly visits: string;
}

export const HEADER = ['id', 'name', 'city', 'postal code', 'latitude', 'longitude', 'owner', 'revenue', 'visits'];

/** Names of firms and towns in every script that an encoding on our list was made for. */
const WORDS = [
  ['Lakeside Supply', 'Acme "Best" Parts', 'Smith, Jones; Co | Sons\tLtd', 'two\nlines'],
  ['Müller Großhandel', 'Straße des Übermuts', 'Bäckerei Jäger', 'Köln'],
  ['Société Générale', 'Forêt à Noël', 'Besançon', 'Peña y Núñez', 'Œuvre'],
  ['Şişli Ağaç', 'İstanbul Işık', 'Çiğdem'],
  ['Łódź Żółw', 'Příliš žluťoučký kůň', 'Győr tükörfúrógép', 'Târgu Mureş'],
  ['Šiauliai Ąžuolas', 'Rīga Ķīpsala', 'Tõnu Õlu'],
  ['Nguyê\u0303n Va\u0306n', 'Hà Nô\u0323i', 'Đà Nă\u0303ng'],
  ['Αθήνα Εμπόριο', 'Θεσσαλονίκη', 'Ελληνική Εταιρεία'],
  ['Москва Торговля', 'Санкт-Петербург', 'Общество с ограниченной ответственностью'],
  ['תל אביב', 'ירושלים חברה בע"מ', 'חיפה'],
  ['الرياض للتجارة', 'القاهرة', 'شركة النور', 'الدار البيضاء'],
  ['กรุงเทพมหานคร', 'บริษัท สยาม จำกัด', 'เชียงใหม่'],
  ['東京商事株式会社', '大阪のうどん', 'カタカナ工業', '横浜市'],
  ['서울 주식회사', '부산광역시', '대한민국 상사'],
  ['北京贸易有限公司', '上海市', '广州东风汽车'],
  ['臺北貿易股份有限公司', '高雄市', '臺灣電子'],
].flat();

const POSTAL = ['01067', '00501', 'SW1A 1AA', 'K1A 0B1', '75008', '110-0001'];

/** Accounts from a seed, with those of the words that the encoding holds: the same list for the same words. */
export function madeAccounts(rows: number, { holds }: Encoder): MadeAccount[] {
  const random = createRandom(3);
  const words = WORDS.filter(holds);
  const word = () => words[Math.floor(words.length * random())] as string;
  return Array.from({ length: rows }, (_, i) => ({
    id: idOf(i),
    name: `${word()} ${i}`,
    city: word(),
    postalCode: POSTAL[i % POSTAL.length] as string,
    lat: (-60 + 130 * random()).toFixed(6),
    lon: (-180 + 360 * random()).toFixed(6),
    owner: words[i % Math.min(words.length, OWNERS)] as string,
    revenue: revenueOf(i, random),
    visits: `${Math.floor(20_000 * random() ** 2)}`,
  }));
}

const OWNERS = 40;

/** Ids as numbers with leading zeros, and as texts that a spreadsheet would make numbers of. */
function idOf(i: number): string {
  return [`${i}`.padStart(8, '0'), `ACC-${i}`, `${i}E5`, `${i}.0`][i % 4] as string;
}

function revenueOf(i: number, random: () => number): string {
  const value = [random(), 1000 * random(), 1e5 * random(), 1e9 * random()][i % 4] as number;
  return `${i % 50 === 7 ? '-' : ''}${value.toFixed([4, 2, 0, 2][i % 4])}`;
}

/** The cells of an account, its numbers written in the form that is named. */
export function cellsOf(account: MadeAccount, form: NumberForm, encoder: Encoder, row: number): string[] {
  const { id, name, city, postalCode, lat, lon, owner, revenue, visits } = account;
  const degrees = [degreesAs(lat, form, row), degreesAs(lon, form, row)];
  return [
    id,
    name,
    city,
    postalCode,
    ...degrees,
    owner,
    ...[revenue, visits].map((n) => measureAs(n, form, encoder, row)),
  ];
}

/** The list as text: cells are quoted where they must be, and lines end as spreadsheets and databases end them in turn. */
export function delimitedText(cells: readonly (readonly string[])[], delimiter: string, lineEnd: string): string {
  const quoted = (cell: string) =>
    /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return [HEADER, ...cells].map((row) => row.map(quoted).join(delimiter) + lineEnd).join('');
}
