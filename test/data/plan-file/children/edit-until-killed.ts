import { openPlanFile } from '../../../../data/plan-file/plan-file.ts';
import { WORKING } from '../../../support/plan-builder.ts';

/**
 * Opens the plan named on the command line and moves its first unit to and fro until somebody kills the process;
 * after each edit that was acknowledged it writes a line.
 */
const result = openPlanFile(process.argv[2] as string);
if (result.status === 'refused') throw new Error(result.code);
const { file } = result;
const plan = file.read();
const unit = plan.units.keys[0] as number;
for (let to = 2, from = 1; ; [from, to] = [to, from]) {
  const { revision } = file.edit({
    note: { code: 'assigned', values: { units: 1, unit: 'u0', territory: '' } },
    moves: [
      {
        scenario: WORKING,
        role: 1 as never,
        units: Int32Array.of(unit),
        from: Int32Array.of(from),
        to: Int32Array.of(to),
      },
    ],
    records: [],
    batches: [],
  });
  process.stdout.write(`${revision}\n`);
  // So that the one who is to kill it can follow.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}
