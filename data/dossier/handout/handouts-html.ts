import { handoutWords } from '../../../core/text/handout-words.ts';
import type { Html } from '../../report/html.ts';
import { documentOf } from '../document.ts';
import type { DossierContext } from '../dossier-context.ts';
import { type MapStore, mapStore } from '../maps/map-store.ts';
import { handoutPage } from './handout-page.ts';
import { peopleOf } from './people.ts';
import { personAccounts } from './person-accounts.ts';

/** Handouts of everybody in one document, a person's pages after another's. */
export function handoutsHtml(c: DossierContext): Generator<string> {
  const { pages, store, title } = made(c);
  return documentOf(c.i18n, title, together(store, pages));

  function* together(shapes: MapStore, all: readonly HandoutPart[]): Generator<Html> {
    yield shapes.definitions;
    for (const { page } of all) yield page();
  }
}

/** One document for each person: the name of its file, and its pieces. */
export function handoutFiles(c: DossierContext): { readonly file: string; readonly pieces: () => Iterable<string> }[] {
  const { pages, store, title } = made(c);
  return pages.map(({ name, page }, i) => ({
    file: `handout-${String(i + 1).padStart(3, '0')}${slug(name)}.html`,
    pieces: () => documentOf(c.i18n, `${title} – ${name}`, [store.definitions, page()].values()),
  }));
}

interface HandoutPart {
  readonly name: string;
  readonly page: () => Html;
}

function made(c: DossierContext): { pages: HandoutPart[]; store: MapStore; title: string } {
  const words = handoutWords(c.i18n);
  const store = mapStore(c.view, c.before);
  const people = peopleOf(c.view, c.before);
  const lists = personAccounts(c.view, people);
  const pages = people.all.flatMap((person, i) => {
    const accounts = lists[i];
    return accounts ? [{ name: person.name, page: () => handoutPage(c, words, store, person, accounts) }] : [];
  });
  return { pages, store, title: `${words.kicker} – ${c.view.plan.settings.name}` };
}

const LONGEST_SLUG = 40;

/** A name as a part of a file's name on every system: letters and digits without accents; empty where none are left. */
function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_SLUG);
  return plain === '' ? '' : `-${plain}`;
}
