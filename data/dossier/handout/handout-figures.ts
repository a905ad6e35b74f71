import { measureMeaning } from '../../../core/fairness/meaning.ts';
import type { Measure } from '../../../core/model/measure.ts';
import { accountValues } from '../../../core/tally/unit-values.ts';
import type { HandoutWords } from '../../../core/text/handout-words.ts';
import { figure, money } from '../../report/figure.ts';
import { type Html, html } from '../../report/html.ts';
import type { DossierContext } from '../dossier-context.ts';
import type { Person } from './people.ts';
import type { PersonAccounts } from './person-accounts.ts';
import { type PersonPay, personPay } from './person-pay.ts';

/**
 * What a person has today and in the plan: accounts, each measure, and the quota. Measures of the plan are the
 * person's share of the territories; those of today are the accounts the person owns.
 */
export function handoutFigures(c: DossierContext, words: HandoutWords, person: Person, lists: PersonAccounts): Html {
  const { view, numbers, report } = c;
  const { plan } = view;
  const had = [...lists.kept, ...lists.lost];
  const name = (...parts: string[]) => ['handout', person.id, ...parts];
  const line = (title: Html | string, today: Html | string, now: Html | string, change: Html | string) =>
    html`<tr><th scope="row">${title}</th><td class="n">${today}</td><td class="n">${now}</td><td class="n"><bdi dir="ltr">${change}</bdi></td></tr>
`;
  const accounts = lists.kept.length + lists.gained.length;
  const pay = personPay(view, c.before, person);
  const rows = [
    line(
      report.accounts,
      figure(name('today', 'accounts'), had.length, numbers.count(had.length)),
      figure(name('plan', 'accounts'), accounts, numbers.count(accounts)),
      figure(name('change', 'accounts'), accounts - had.length, signed(accounts - had.length, numbers.count)),
    ),
    ...plan.measures.flatMap((measure, m) => {
      if (measure.column === '#') return [];
      const values = accountValues(plan, m);
      const write = (value: number) => numbers.amount(value, measure);
      const now = person.plan.reduce((sum, { territory, share }) => sum + share * totalOf(c, territory, m), 0);
      const was = values ? had.reduce((sum, a) => sum + (values[a] as number), 0) : Number.NaN;
      return [
        line(
          html`<bdi>${measure.name}</bdi>`,
          figure(name('today', measure.name), was, write(was)),
          figure(name('plan', measure.name), now, write(now)),
          figure(name('change', measure.name), now - was, signed(now - was, write)),
        ),
      ];
    }),
    ...quotaLines(c, words, person),
    ...payLines(c, words, person, pay),
  ];
  return html`<table class="narrow"><thead><tr><th scope="col"></th><th scope="col" class="n">${c.words.today}</th><th scope="col" class="n">${c.words.plan}</th><th scope="col" class="n">${words.change}</th></tr></thead><tbody>${rows}</tbody></table>${quotaNote(c, words, person)}${payNote(words, pay)}`;
}

/** What a quota means for pay, or that there is none yet; nothing for who has no territory any more. */
function quotaNote(c: DossierContext, words: HandoutWords, person: Person): Html | null {
  if (hasQuota(c, person)) return html`<p class="note">${words.quotaMeaning}</p>`;
  const { territories, quotaMinor } = c.view;
  return territories.some(({ key }) => quotaMinor(key) !== null) ? null : html`<p class="note">${words.noQuota}</p>`;
}

/** A change with its sign; nothing where it is not known. */
function signed(value: number, write: (value: number) => string): string {
  if (!Number.isFinite(value)) return write(value);
  return `${value > 0 ? '+' : ''}${write(value)}`;
}

function totalOf({ view: { totals } }: DossierContext, territory: number, m: number): number {
  return totals.totals[m]?.[totals.territories.indexOf(territory)] ?? 0;
}

function hasQuota({ view }: DossierContext, { plan }: Person): boolean {
  return plan.some(({ territory }) => view.quotaMinor(territory) !== null);
}

/** What pay can be expected today and in the plan, at equal sales; nothing where no measure stands for potential. */
function payLines(c: DossierContext, words: HandoutWords, person: Person, pay: PersonPay | null): Html[] {
  if (!pay) return [];
  const { view, numbers } = c;
  const { plan } = view;
  const potential = plan.measures[measureMeaning(plan, 'potential')];
  const line = (title: string, name: string, { today, plan: now }: PersonPay['opportunity'], quantity: PayQuantity) => {
    const write = (value: number) => numbers.amount(value, { quantity });
    const of = (which: string, value: number | null, text: (value: number) => string = write) =>
      figure(['handout', person.id, which], value, value === null ? NOTHING : text(value));
    const change = today === null ? null : now - today;
    return html`<tr><th scope="row">${title}</th><td class="n">${of(`${name}_today`, today)}</td><td class="n">${of(name, now)}</td><td class="n"><bdi dir="ltr">${of(`${name}_change`, change, (value) => signed(value, write))}</bdi></td></tr>
`;
  };
  return [
    line(words.opportunity, 'commission_opportunity', pay.opportunity, potential?.quantity ?? 'number'),
    ...(pay.payout ? [line(words.payout, 'expected_payout', pay.payout, 'money')] : []),
  ];
}

type PayQuantity = Measure['quantity'];
const NOTHING = '–';

/** At which sales pay is told, and why that of today is not known. */
function payNote(words: HandoutWords, pay: PersonPay | null): Html | null {
  if (!pay) return null;
  const isUnknown = (pay.payout ?? pay.opportunity).today === null;
  return html`<p class="note">${words.equalSales}${isUnknown ? html` ${words.payUnknown}` : null}</p>`;
}

/** The person's part of the quotas, what it was, and how it stands to the first measure that accounts carry. */
function quotaLines(c: DossierContext, words: HandoutWords, person: Person): Html[] {
  const { view, before, numbers } = c;
  if (!hasQuota(c, person)) return [];
  const { currency } = view.plan.settings;
  const part = (of: typeof view | null, seats: Person['plan']) =>
    of && seats.some(({ territory }) => of.quotaMinor(territory) !== null)
      ? seats.reduce((sum, { territory, share }) => sum + share * (of.quotaMinor(territory) ?? 0), 0)
      : null;
  const [was, now] = [part(before, person.today), part(view, person.plan) ?? 0];
  const name = (which: string) => ['handout', person.id, which];
  const change = was === null ? null : now - was;
  return [
    html`<tr><th scope="row">${words.quota}</th><td class="n">${money(name('quota_today'), was, currency, numbers)}</td><td class="n">${money(name('quota'), now, currency, numbers)}</td><td class="n"><bdi dir="ltr">${change !== null && change > 0 ? '+' : ''}${money(name('quota_change'), change, currency, numbers)}</bdi></td></tr>
`,
  ];
}
