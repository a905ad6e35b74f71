import { openPlanFile } from '../../../../data/plan-file/plan-file.ts';
import { PlanFileError } from '../../../../data/plan-file/plan-file-error.ts';
import { renaming } from '../some-plans.ts';

/** Opens the plan named on the command line as somebody who may only read it, and says what can be done with it. */
const [, , path = '', copy = ''] = process.argv;
const result = openPlanFile(path);
process.stdout.write(`${result.status} ${result.status === 'read-only' ? result.reason : ''}\n`);
if (result.status !== 'refused') {
  const { file } = result;
  const plan = file.read();
  process.stdout.write(`units ${plan.units.count}\n`);
  try {
    file.edit(renaming(plan, 'South'));
  } catch (error) {
    process.stdout.write(`edit ${error instanceof PlanFileError ? error.code : error}\n`);
  }
  file.saveCopy(copy);
  file.close();
}
