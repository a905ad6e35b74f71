import { accountValues } from '../../../core/tally/unit-values.ts';
import { handoutQuestions, handoutShownText } from '../../../core/text/handout-text.ts';
import type { HandoutWords } from '../../../core/text/handout-words.ts';
import { figure } from '../../report/figure.ts';
import { type Html, html } from '../../report/html.ts';
import { toldMeasure } from '../../report/owner-changes.ts';
import { accountTable } from '../account-table.ts';
import type { DossierContext } from '../dossier-context.ts';
import { type Box, boxOfPoints, joined } from '../maps/box.ts';
import { closeMap, type MarkKind, type Marks } from '../maps/close-map.ts';
import type { MapStore, When } from '../maps/map-store.ts';
import { largestRows } from '../rows-by-key.ts';
import { handoutFigures } from './handout-figures.ts';
import type { Person } from './people.ts';
import type { PersonAccounts } from './person-accounts.ts';

/** As many of each list as are read, so that who only gains or only loses has two pages; accounts.csv has all. */
const MOST = { gained: 22, lost: 22, kept: 8 } as const;

/** What one person is told: where the territory was and is, which accounts come, go and stay, quota, and what to ask. */
export function handoutPage(
  c: DossierContext,
  words: HandoutWords,
  store: MapStore,
  person: Person,
  lists: PersonAccounts,
): Html {
  const { view, numbers, i18n } = c;
  const ids = person.plan.map(({ territory }) => view.byKey.get(territory));
  const holds = view.plan.scenarios.find(({ key }) => key === view.scenario)?.effective;
  const count = (name: keyof PersonAccounts) =>
    html`<div><dt>${words[name]}</dt><dd>${figure(['handout', person.id, name, 'accounts'], lists[name].length, numbers.count(lists[name].length))}</dd></div>`;
  return html`<section class="page handout">
<p class="kicker">${words.kicker} · <bdi>${view.plan.settings.name}</bdi>${c.facts.date ? html` · <bdi>${numbers.day(c.facts.date)}</bdi>` : null}</p>
<h1><bdi>${person.name}</bdi></h1>
<p>${words.territory}: ${ids.length === 0 ? words.noTerritory : ids.map((one, i) => html`${i > 0 ? ', ' : ''}<b><bdi>${one?.id ?? ''}</bdi></b> <bdi>${one?.name ?? ''}</bdi>`)}</p>
${
  holds
    ? html`<p>${c.words.holdsFrom}: <b><bdi>${numbers.day(holds)}</bdi></b></p>
`
    : null
}<dl class="facts small">${count('kept')}${count('gained')}${count('lost')}</dl>
${maps(c, words, store, person, lists)}
<h2>${words.figures}</h2>
${handoutFigures(c, words, person, lists)}
<h2>${words.questions}</h2>
<ul class="ask">${handoutQuestions(i18n, { gained: lists.gained.length, lost: lists.lost.length }).map(
    (text) => html`<li>${text}</li>
`,
  )}</ul>
${list(c, words, 'gained', lists.gained, { title: words.before, text: (row) => ownerOf(c, words, row) })}
${list(c, words, 'lost', lists.lost, { title: words.after, text: (row) => nextOf(c, words, row) })}
${list(c, words, 'kept', lists.kept, { title: words.inTerritory, text: (row) => territoryOf(c, row) })}
</section>`;
}

function list(
  c: DossierContext,
  words: HandoutWords,
  name: keyof PersonAccounts,
  rows: readonly number[],
  last: Parameters<typeof accountTable>[2],
): Html | null {
  if (rows.length === 0) return null;
  const told = toldMeasure(c.view);
  const values = told < 0 ? null : accountValues(c.view.plan, told);
  const shown = largestRows(rows, (a) => values?.[a] ?? 0, MOST[name]);
  // Above the table: below it the note would be a page of its own where the page is full.
  const note = html`<p class="note">${handoutShownText(c.i18n, shown.length, rows.length)}</p>`;
  return html`<h2>${words.lists[name]}</h2>${shown.length < rows.length ? note : null}${accountTable(c, shown, last)}`;
}

function ownerOf({ view: { plan } }: DossierContext, words: HandoutWords, row: number): string {
  return plan.accounts.ownerNames[plan.accounts.owner[row] as number] ?? words.nobody;
}

function nextOf({ view }: DossierContext, words: HandoutWords, row: number): string {
  return view.repName(view.owners.accountTerritory[row] as number) || words.nobody;
}

function territoryOf({ view }: DossierContext, row: number): string {
  return view.byKey.get(view.owners.accountTerritory[row] as number)?.id ?? '';
}

/** Today and plan side by side on the same part of the map. */
function maps(
  c: DossierContext,
  words: HandoutWords,
  store: MapStore,
  person: Person,
  lists: PersonAccounts,
): Html | null {
  const keys = { today: person.today, plan: person.plan };
  const boxes = (['today', 'plan'] as const).flatMap((when) =>
    keys[when].map(({ territory }) => store.boxOf(when, territory)),
  );
  const box = [...boxes, boxOfRows(store, [...lists.kept, ...lists.lost])].reduce(joined, null);
  if (!box) return null;
  const picture = (when: When, marks: readonly Marks[], title: string) =>
    html`<figure><figcaption><h2>${title}</h2></figcaption>${closeMap(store, { when, territories: keys[when].map(({ territory }) => territory), box, marks, title: `${title}: ${person.name}` })}</figure>`;
  const stays: Marks = { kind: 'stays', rows: lists.kept };
  const today = [stays, { kind: 'goes' as const, rows: lists.lost }];
  const plan = [stays, { kind: 'comes' as const, rows: lists.gained }];
  return html`<div class="pair-of-maps">${picture('today', today, c.words.today)}${picture('plan', plan, c.words.plan)}</div>
<ul class="marks">${mark('stays', words.kept)}${mark('goes', words.lost)}${mark('comes', words.gained)}<li class="note">${c.report.attribution}</li></ul>`;
}

function boxOfRows({ scene: { places, frame } }: MapStore, rows: readonly number[]): Box | null {
  const points = rows
    .map((row) => frame.point(places.a[row] as number, places.b[row] as number))
    .filter((p) => p !== null);
  const ones = points.map(() => 1);
  return boxOfPoints({ x: points.map(([x]) => x), y: points.map(([, y]) => y), keys: ones }).get(1) ?? null;
}

const DRAWN: Readonly<Record<MarkKind, string>> = {
  stays: 'M6 6h0',
  comes: 'M2 6h8M6 2v8',
  goes: 'M2.5 2.5l7 7M2.5 9.5l7 -7',
};

function mark(kind: MarkKind, text: string): Html {
  return html`<li><svg viewBox="0 0 12 12" aria-hidden="true"><path class="${kind}" d="${DRAWN[kind]}"/></svg>${text}</li>`;
}
