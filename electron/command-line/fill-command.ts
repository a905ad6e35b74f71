import { basename, dirname, join } from 'node:path';
import { fillTexts } from '../../core/text/crm/fill-text.ts';
import { filledName, fillList } from '../jobs/fill-job.ts';
import { EXIT, type PlanCommand } from './command.ts';
import type { Context } from './context.ts';
import { inTemporaryFolder, onPlan } from './plan-commands.ts';
import { putFile } from './put-file.ts';
import { chosenScenario } from './scenario.ts';

type FillCommand = Extract<PlanCommand, { readonly command: 'fill' }>;

/** `evenfield fill PLAN FILE [--out DIR]`: a list that a CRM exported, with the plan's owners and territories in it. */
export function fillFile(command: FillCommand, { terminal, control, fileLocale }: Context): Promise<number> {
  return onPlan(command.plan, (store) =>
    inTemporaryFolder(async (folder) => {
      const { plan } = await store.call('read', {});
      const { file: path, columns, form, out } = command;
      const how = { path, columns, form, locale: fileLocale, folder, ...chosenScenario(plan, command) };
      const { list, leftFile, ...made } = await fillList(store, how, control);
      const target = out ?? dirname(path);
      const file = join(target, filledName(basename(path)));
      const left = made.left > 0 ? join(target, basename(leftFile)) : null;
      putFile(list, file);
      if (left !== null) putFile(leftFile, left);
      terminal.json({ format: 'evenfield-fill', version: 1, file, left_file: left, ...made });
      for (const text of fillTexts(terminal.i18n, made)) terminal.say(text);
      return EXIT.done;
    }),
  );
}
