import type { I18n } from '@lingui/core';
import { baseLevel } from '../../../core/model/hierarchy.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { repFinder } from '../../../core/model/rep-of-owner.ts';
import { type Rep, type Territory, unknownRep } from '../../../core/model/territory.ts';
import { allTexts, blankTexts, type TextColumn, textAt, textColumn } from '../../../core/model/text-column.ts';
import { numberedPersonText } from '../../../core/text/dossier-text.ts';
import { createScrubber, type Scrubber } from './scrubber.ts';

/**
 * A plan in which no text names a person, for files that go to a works council: reps and owners are numbered in the
 * order of the plan's reps, so that one person has the same number in every file of the plan; account names and what
 * planners wrote of named accounts are left out; territories, scenarios, levels and the plan itself lose a
 * name that has a person's in it. Numbers, places of units and every figure stay as they are.
 */
export function namelessPlan(plan: Plan, i18n: I18n): Plan {
  const people = numbered(plan, i18n);
  const scrubber = createScrubber(people.names);
  const ids = accountIds(plan, scrubber);
  const points = plan.unitSet?.kind === 'points';
  const { parents: _, ...accounts } = plan.accounts;
  const { matching: __, payPlan, ...settings } = plan.settings;
  const leveled = <T extends { readonly level: string }>(one: T): T => ({ ...one, level: scrubber.text(one.level) });
  return {
    ...plan,
    settings: {
      ...settings,
      name: scrubber.text(settings.name),
      ...(payPlan ? { payPlan: { ...payPlan, rows: payPlan.rows.map(leveled) } } : {}),
    },
    quotaPlans: plan.quotaPlans.map((one) => ({ ...one, seniority: one.seniority.map(leveled) })),
    unitSet: plan.unitSet && { ...plan.unitSet, source: scrubber.text(plan.unitSet.source) },
    // A point is called like its account.
    units: points ? { ...plan.units, codes: codesOf(plan, ids), names: blankTexts(plan.units.count) } : plan.units,
    accounts: { ...accounts, ids, names: blankTexts(plan.accounts.count), ownerNames: people.owners },
    reps: people.reps.map(leveled),
    roles: plan.roles.map((role) => ({ ...role, name: scrubber.text(role.name) })),
    levels: plan.levels.map((level) => ({ ...level, name: scrubber.text(level.name) })),
    territories: plan.territories.map((one) => ({
      ...one,
      name: scrubber.tells(one.name) ? unnamed(plan, one) : one.name,
    })),
    scenarios: plan.scenarios.map((one) => ({ ...one, name: scrubber.text(one.name), description: '' })),
    namedAccounts: plan.namedAccounts.map((one) => ({ ...one, reason: '', owner: '' })),
  };
}

/** A group is known by its name; a territory has its id before its name everywhere. */
function unnamed(plan: Plan, { id, level }: Territory): string {
  return level === baseLevel(plan).key ? '' : id;
}

interface Numbered {
  readonly reps: readonly Rep[];
  readonly owners: readonly string[];
  /** What persons are called anywhere, with the number that stands for it. */
  readonly names: ReadonlyMap<string, string>;
}

function numbered({ reps, accounts }: Plan, i18n: I18n): Numbered {
  const repOf = repFinder(reps);
  const nameOf = new Map(reps.map(({ key }, i) => [key, numberedPersonText(i18n, i + 1)]));
  let next = reps.length;
  const owners = accounts.ownerNames.map((name) => {
    const rep = repOf(name);
    return (rep && nameOf.get(rep.key)) ?? numberedPersonText(i18n, ++next);
  });
  const names = new Map<string, string>();
  for (const rep of reps) {
    for (const text of [rep.name, rep.id, rep.email, rep.crmUserId]) names.set(text, nameOf.get(rep.key) ?? '');
  }
  accounts.ownerNames.forEach((name, owner) => {
    names.set(name, owners[owner] ?? '');
  });
  for (const { manager } of reps) {
    if (manager === '' || names.has(manager)) continue;
    const rep = repOf(manager);
    names.set(manager, (rep && nameOf.get(rep.key)) ?? numberedPersonText(i18n, ++next));
  }
  return {
    reps: reps.map((rep) => {
      const { key, homeLat, homeLon, capacityFte, tenureMonths, startDate, manages } = rep;
      const manager = rep.manager === '' ? '' : (names.get(rep.manager) ?? '');
      const name = nameOf.get(key) ?? '';
      // No file tells a first day; capacity, quotas by period and pay follow from it.
      const since = { tenureMonths, startDate, level: rep.level };
      return { ...unknownRep(key, name, name), homeLat, homeLon, capacityFte, ...since, manages, manager };
    }),
    owners,
    names,
  };
}

/** Ids of accounts, except those that are a name or an address themselves: these become numbers. */
function accountIds({ accounts }: Plan, scrubber: Scrubber): TextColumn {
  return textColumn(
    allTexts(accounts.ids).map((id, row) => {
      const isName = id.includes('@') || id === textAt(accounts.names, row) || scrubber.tells(id);
      return isName ? `A${row + 1}` : id;
    }),
  );
}

/** Codes of points whose account got another id. */
function codesOf({ accounts, units }: Plan, ids: TextColumn): TextColumn {
  const codes = allTexts(units.codes);
  for (let a = 0; a < accounts.count; a++) {
    const unit = accounts.unit[a] as number;
    if (unit >= 0 && codes[unit] === textAt(accounts.ids, a)) codes[unit] = textAt(ids, a);
  }
  return textColumn(codes);
}
