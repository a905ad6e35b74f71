import { basename, dirname, extname, join } from 'node:path';
import { DRIFT_KINDS } from '../../core/drift/drift.ts';
import { driftCountText, driftFileText, driftNotes } from '../../core/text/drift-text.ts';
import { refusedFileText } from '../../core/text/refused-rows-text.ts';
import { compareDrift } from '../jobs/drift-job.ts';
import { DRIFT_FILE } from '../jobs/drift-work.ts';
import { EXIT, type PlanCommand } from './command.ts';
import type { Context } from './context.ts';
import { keepRefused } from './kept-refused.ts';
import { inTemporaryFolder, onPlan } from './plan-commands.ts';
import { packsFolder } from './postal-packs.ts';
import { putFile } from './put-file.ts';
import { sayRows } from './said.ts';
import { chosenScenario } from './scenario.ts';

type DriftCommand = Extract<PlanCommand, { readonly command: 'drift' }>;

/** `evenfield drift PLAN FILE [--out DIR]`: what a CRM says otherwise than the plan, which stays as it is. */
export function compareFile(command: DriftCommand, { terminal, control, fileLocale }: Context): Promise<number> {
  return onPlan(command.plan, (store) =>
    inTemporaryFolder(async (folder) => {
      const { plan } = await store.call('read', {});
      const { file: path, columns, form, fixes } = command;
      const packs = packsFolder(command.packs, folder);
      const refusedFile = join(folder, 'refused.csv');
      const read = { path, columns, form, fixes, packs, refused: refusedFile, locale: fileLocale };
      const made = await compareDrift(store, { ...read, ...chosenScenario(plan, command) }, control);
      const file = keepFindings(command, join(folder, DRIFT_FILE));
      const refused = keepRefused(command, refusedFile, made.counts.refused);
      const { commonest: _, ...rows } = made.counts;
      const { compared, accounts, drift } = made;
      terminal.json({
        format: 'evenfield-drift',
        version: 1,
        rows,
        refused_file: refused,
        file,
        accounts,
        compared,
        drift: Object.fromEntries(DRIFT_KINDS.map((kind) => [kind, drift[kind]])),
      });
      const { i18n } = terminal;
      sayRows(terminal, made.counts);
      if (refused !== null) terminal.say(refusedFileText(i18n, rows.refused, refused));
      for (const kind of DRIFT_KINDS) if (drift[kind] > 0) terminal.say(driftCountText(i18n, kind, drift[kind]));
      const findings = DRIFT_KINDS.reduce((sum, kind) => sum + drift[kind], 0);
      for (const text of driftNotes(i18n, { findings, ...compared })) terminal.say(text);
      if (findings > 0) terminal.say(driftFileText(i18n, file));
      return EXIT.done;
    }),
  );
}

/** The findings under their name in --out, else beside the plan under its name and theirs. */
function keepFindings({ plan, out }: DriftCommand, made: string): string {
  const file =
    out === null ? join(dirname(plan), `${basename(plan, extname(plan))}.${DRIFT_FILE}`) : join(out, DRIFT_FILE);
  putFile(made, file);
  return file;
}
