import type { Command } from './commands.ts';

const withPlan = { needsPlan: true, shortcuts: [] } as const;

/** Reviews: what goes out, what is said of it, what comes back. */
export const REVIEW_COMMANDS = [
  {
    ...withPlan,
    id: 'review.send',
    menu: 'plan',
    group: 2,
    label: (i18n) => i18n._({ id: 'command.review.send', message: 'Send for review…' }),
  },
  {
    ...withPlan,
    id: 'review.bring-in',
    menu: 'plan',
    group: 2,
    label: (i18n) => i18n._({ id: 'command.review.bring-in', message: 'Bring in a reviewed copy…' }),
  },
  {
    ...withPlan,
    id: 'review.save',
    menu: 'plan',
    group: 2,
    label: (i18n) => i18n._({ id: 'command.review.save', message: 'Save the reviewed copy to send it back' }),
  },
  {
    ...withPlan,
    id: 'review.comment',
    menu: 'plan',
    group: 3,
    context: true,
    shortcuts: ['Alt+Shift+C'],
    label: (i18n) => i18n._({ id: 'command.review.comment', message: 'Comment…' }),
  },
  {
    ...withPlan,
    id: 'review.propose',
    menu: 'plan',
    group: 3,
    context: true,
    shortcuts: ['Alt+Shift+P'],
    label: (i18n) => i18n._({ id: 'command.review.propose', message: 'Propose a move…' }),
  },
  {
    ...withPlan,
    id: 'review.sign-off',
    menu: 'plan',
    group: 3,
    label: (i18n) => i18n._({ id: 'command.review.sign-off', message: 'Sign the scenario…' }),
  },
  {
    ...withPlan,
    id: 'view.review',
    menu: 'plan',
    group: 3,
    label: (i18n) => i18n._({ id: 'command.view.review', message: 'Review and signatures' }),
  },
] as const satisfies readonly Command[];
