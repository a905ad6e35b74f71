import type { I18n } from '@lingui/core';
import type { LeadTable } from '../../core/model/lead.ts';
import type { Cell } from '../export/csv-text.ts';
import type { ScenarioView } from '../export/scenario-view.ts';
import { certificatePieces, proofJson } from './certificate.ts';
import { countriesOf } from './known-codes.ts';
import { type PlanRouting, planRouting, type RoutingSource } from './plan-routing.ts';
import { type ReplayFacts, replayFacts, replayFiles } from './replay-files.ts';
import { fullRows, placeRows, simpleRows, territoryCodeRows } from './routing-rows.ts';

/** A file of lead routing: a list, or a text that is ready. */
export interface RoutingFile {
  readonly file: string;
  readonly rows?: () => Iterable<readonly Cell[]>;
  readonly pieces?: () => Iterable<string>;
}

/** The files of lead routing: the table in four forms, its certificate, and the proof for programs. */
export function routingFiles(view: ScenarioView, source: RoutingSource, i18n: I18n): RoutingFile[] {
  // The table is made when the first file is asked for, and once.
  let made: PlanRouting | null = null;
  const routing = () => {
    made ??= planRouting(view.plan, view.scenario, view.role, source);
    return made;
  };
  const { leads } = source;
  let run: ReplayFacts | null = null;
  const replay = (past: LeadTable) => {
    run ??= replayFacts(routing(), view, past);
    return run;
  };
  const facts = () => ({ ...routing(), view });
  const countries = countriesOf(view.plan);
  const perCountry = (name: string, rows: (country: string) => Iterable<readonly Cell[]>) =>
    countries.map((country) => ({
      file: countries.length > 1 ? `${name}-${country}.csv` : `${name}.csv`,
      rows: () => rows(country),
    }));
  return [
    { file: 'routing.csv', rows: () => fullRows(facts()) },
    // These two say no country, and codes of two countries can be alike: then there is a file for each.
    ...perCountry('routing-codes', (country) => simpleRows(facts(), country)),
    ...perCountry('routing-territories', (country) => territoryCodeRows(facts(), country)),
    { file: 'routing-places.csv', rows: () => placeRows(facts()) },
    ...(leads ? replayFiles(() => replay(leads)) : []),
    { file: 'routing-certificate.html', pieces: () => certificatePieces(routing(), view, i18n) },
    {
      file: 'routing-proof.json',
      pieces: () => [`${JSON.stringify(proofJson(routing(), leads ? replay(leads).replay : null), null, 2)}\n`],
    },
  ];
}
