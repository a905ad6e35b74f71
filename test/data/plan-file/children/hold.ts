import { openPlanFile } from '../../../../data/plan-file/plan-file.ts';

/** Opens the plan named on the command line, says what came of it, and keeps it open until it is killed. */
const result = openPlanFile(process.argv[2] as string);
const word = result.status === 'refused' ? result.code : result.status;
process.stdout.write(`${word}\n`);
if (result.status !== 'refused') setInterval(() => result.file.revision, 1000);
