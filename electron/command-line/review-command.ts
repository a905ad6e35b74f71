import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { LONGEST_NAME, LONGEST_REMARK } from '../../core/model/review-round.ts';
import { broughtInText, leftOutText, sentText } from '../../core/text/review-round-said-text.ts';
import type { Store } from '../jobs/store.ts';
import { Refused } from '../refused.ts';
import { territoriesWith } from './balance-params.ts';
import { EXIT, type PlanCommand } from './command.ts';
import type { Context } from './context.ts';
import { inTemporaryFolder, onWritablePlan } from './plan-commands.ts';
import type { ReviewAsked } from './review-options.ts';
import { chosenScenario } from './scenario.ts';

type ReviewCommand = Extract<PlanCommand, { readonly command: 'review' }>;

/** `evenfield review PLAN --to NAME --out FILE` and `evenfield review PLAN --bring FILE` */
export function reviewPlan({ plan, asked }: ReviewCommand, context: Context): Promise<number> {
  return onWritablePlan(plan, (store) =>
    asked.kind === 'send' ? send(store, asked, context) : bring(store, asked.file, context),
  );
}

async function send(
  store: Store,
  { to, out, message, only, force, ...names }: Extract<ReviewAsked, { kind: 'send' }>,
  { terminal }: Context,
): Promise<number> {
  const path = resolve(out);
  if (!force && existsSync(path)) throw new Refused('file-exists', { file: basename(path) });
  const { plan, revision } = await store.call('read', {});
  const choice = chosenScenario(plan, names);
  const command = {
    kind: 'send-for-review' as const,
    uid: randomUUID(),
    at: new Date().toISOString(),
    ...choice,
    sentTo: to.slice(0, LONGEST_NAME),
    message: message.slice(0, LONGEST_REMARK),
    territories: only ? territoriesWith(only, plan, choice) : [],
  };
  await store.edited('sendReview', { revision, command, path });
  terminal.json({ out, to: command.sentTo, round: command.uid });
  terminal.say(sentText(terminal.i18n, { name: command.sentTo, file: out }));
  return EXIT.done;
}

async function bring(store: Store, file: string, { terminal }: Context): Promise<number> {
  const { revision } = await store.call('read', {});
  const { told } = await inTemporaryFolder((folder) =>
    store.edited('bringReview', { revision, path: resolve(file), folder }),
  );
  const { sentTo, added, changed, withdrawn, decided, signOffs, leftOut } = told;
  terminal.json({
    from: sentTo,
    remarks: { added, changed, withdrawn, decided },
    signatures: signOffs,
    left_out: leftOut,
  });
  terminal.say(broughtInText(terminal.i18n, told));
  for (const one of leftOut) terminal.say(leftOutText(terminal.i18n, one));
  return EXIT.done;
}
