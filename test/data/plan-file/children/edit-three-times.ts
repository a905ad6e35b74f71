import { openPlanFile } from '../../../../data/plan-file/plan-file.ts';
import { PlanFileError } from '../../../../data/plan-file/plan-file-error.ts';
import { moving } from '../some-plans.ts';

/** Opens the plan named on the command line, tries the same edit until it is written, at most three times. */
const result = openPlanFile(process.argv[2] as string);
if (result.status === 'refused') throw new Error(result.code);
for (let attempt = 1; attempt <= 3; attempt++) {
  try {
    result.file.edit(moving([10], [1], [2]));
    process.stdout.write('written\n');
    break;
  } catch (error) {
    process.stdout.write(`${error instanceof PlanFileError ? error.code : error}\n`);
  }
}
result.file.close();
