import { createPlanFile } from '../../../../data/plan-file/plan-file.ts';
import { PlanFileError } from '../../../../data/plan-file/plan-file-error.ts';
import { aList, control, importOf } from '../imported-rows.ts';
import { fullPlan, renaming } from '../some-plans.ts';

/**
 * Fills the small disk that the folder on the command line is: with edits, an import, a copy. Writes a line per
 * thing that came of it.
 */
const [, , folder = ''] = process.argv;
const plan = fullPlan();
const file = createPlanFile(`${folder}/a.evenfield`, plan, { history: { steps: 100_000, bytes: 1e12 } });

function say(what: string): void {
  process.stdout.write(`${what}\n`);
}

async function code(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof PlanFileError) return error.code;
    throw error;
  }
}

const rows = aList(5_000);
say(`import ${await code(() => file.writeImport(rows, importOf(plan, rows), control()))}`);
say(`revision ${file.revision}`);
let edits = 0;
let last = 'done';
while (last === 'done') {
  const longName = `${edits} `.repeat(2_000);
  last = await code(() => file.edit(renaming(file.read(), longName)));
  if (last === 'done') edits++;
}
say(`edit ${last}`);
say(`kept ${file.revision === edits && file.historySteps().length === edits}`);
say(`copy ${await code(() => file.saveCopy(`${folder}/b.evenfield`))}`);
say(`undo ${await code(() => file.undo())}`);
say(`check ${file.check().ok}`);
file.close();
