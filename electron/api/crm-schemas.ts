import * as v from 'valibot';
import type { CrmSettings } from '../../core/crm/crm-settings.ts';
import { RULE_ASPECTS } from '../../core/routing/precedence.ts';
import { MOST_IN_POOL, MOST_PLANNER_RULES, type RoutingSettings } from '../../core/routing/routing-settings.ts';

/** Schemas of what the renderer may say of CRMs and lead routing; part of the plan's settings in plan-schemas.ts. */

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const someText = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));
const id = text(40);
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
/** Ids by ours: of every territory, group and rule that a plan can have. */
const ids = v.pipe(
  v.record(text(40), id),
  v.check((all) => Object.keys(all).length <= MOST_IDS),
);
const MOST_IDS = 50_000;

export const crmSettings: v.GenericSchema<unknown, CrmSettings> = v.strictObject({
  salesforce: v.strictObject({
    modelId: id,
    modelName: someText(80),
    typeName: someText(80),
    typeId: id,
    accountAccess: v.picklist(['Read', 'Edit', 'All']),
    opportunityAccess: v.picklist(['None', 'Read', 'Edit']),
    caseAccess: v.picklist(['None', 'Read', 'Edit']),
    repRole: text(80),
    leaderRole: text(80),
    forecastingTypeId: id,
    codeField: someText(80),
    stateField: someText(80),
    countryField: v.exactOptional(someText(80)),
    placesBy: v.exactOptional(v.picklist(['codes', 'names'])),
    // The longest code and a comma have to fit into a value.
    limits: v.strictObject({
      territories: count(100_000),
      rules: count(1_000),
      lines: count(1_000),
      valueLength: v.pipe(v.number(), v.integer(), v.minValue(20), v.maxValue(100_000)),
    }),
    ids,
  }),
  hubspot: v.strictObject({ territoryProperty: someText(100) }),
  dynamics: v.strictObject({ metricId: id, ids }),
});

/** ISO date, or blank. */
const day = v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]);
const word = text(100);

const poolShare = v.strictObject({ rep: text(200), weight: v.pipe(v.number(), v.minValue(0.01), v.maxValue(1_000)) });
/** Each of them once. */
const aspects = v.pipe(
  v.array(v.picklist(RULE_ASPECTS)),
  v.length(RULE_ASPECTS.length),
  v.check((order) => new Set(order).size === order.length),
);

export const routingSettings: v.GenericSchema<unknown, RoutingSettings> = v.strictObject({
  rules: v.pipe(
    v.array(
      v.strictObject({
        product: word,
        segment: word,
        language: word,
        country: v.union([v.literal(''), v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))]),
        from: text(20),
        to: text(20),
        state: text(40),
        territory: text(40),
        rep: text(200),
        pool: v.exactOptional(v.pipe(v.array(poolShare), v.maxLength(MOST_IN_POOL))),
        backup: v.exactOptional(text(200)),
        validFrom: day,
        validTo: day,
      }),
    ),
    v.maxLength(MOST_PLANNER_RULES),
  ),
  states: v.picklist(['none', 'whole', 'most']),
  catchAll: text(200),
  backup: text(200),
  backups: v.exactOptional(
    v.pipe(
      v.record(text(40), text(200)),
      v.check((all) => Object.keys(all).length <= MOST_IDS),
    ),
  ),
  order: v.exactOptional(aspects),
});
