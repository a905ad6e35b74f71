import { MIGRATIONS } from '../../../../data/plan-file/migrations/list.ts';
import type { Migration } from '../../../../data/plan-file/migrations/migration.ts';
import { openPlanFile } from '../../../../data/plan-file/plan-file.ts';
import { second, third } from '../later-schema.ts';

/** Opens the plan named on the command line with a later schema, and ends itself after so many of its statements. */
const [, , path = '', statements = '0'] = process.argv;
const deadly: Migration = {
  ...second,
  statements: Object.assign([...second.statements], { [Symbol.iterator]: steps }),
};

function* steps(): Generator<string> {
  for (const [i, statement] of Object.entries(second.statements)) {
    if (Number(i) === Number(statements)) process.kill(process.pid, 'SIGKILL');
    yield statement;
  }
  process.kill(process.pid, 'SIGKILL');
}

openPlanFile(path, { migrations: [...MIGRATIONS, deadly, third], backups: `${path}.backups` });
