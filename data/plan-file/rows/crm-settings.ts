import * as v from 'valibot';
import type { CrmSettings } from '../../../core/crm/crm-settings.ts';
import { RULE_ASPECTS } from '../../../core/routing/precedence.ts';
import type { RoutingSettings } from '../../../core/routing/routing-settings.ts';
import { whole } from './fields.ts';

const count = v.pipe(whole, v.minValue(1));
const ids = v.record(v.string(), v.string());

export const crmSchema: v.GenericSchema<unknown, CrmSettings> = v.strictObject({
  salesforce: v.strictObject({
    modelId: v.string(),
    modelName: v.string(),
    typeName: v.string(),
    typeId: v.string(),
    accountAccess: v.picklist(['Read', 'Edit', 'All']),
    opportunityAccess: v.picklist(['None', 'Read', 'Edit']),
    caseAccess: v.picklist(['None', 'Read', 'Edit']),
    repRole: v.string(),
    leaderRole: v.string(),
    forecastingTypeId: v.string(),
    codeField: v.string(),
    stateField: v.string(),
    countryField: v.exactOptional(v.string()),
    placesBy: v.exactOptional(v.picklist(['codes', 'names'])),
    limits: v.strictObject({ territories: count, rules: count, lines: count, valueLength: count }),
    ids,
  }),
  hubspot: v.strictObject({ territoryProperty: v.string() }),
  dynamics: v.strictObject({ metricId: v.string(), ids }),
});

export const routingSchema: v.GenericSchema<unknown, RoutingSettings> = v.strictObject({
  rules: v.array(
    v.strictObject({
      product: v.string(),
      segment: v.string(),
      language: v.string(),
      country: v.string(),
      from: v.string(),
      to: v.string(),
      state: v.string(),
      territory: v.string(),
      rep: v.string(),
      pool: v.exactOptional(v.array(v.strictObject({ rep: v.string(), weight: v.number() }))),
      backup: v.exactOptional(v.string()),
      validFrom: v.string(),
      validTo: v.string(),
    }),
  ),
  states: v.picklist(['none', 'whole', 'most']),
  catchAll: v.string(),
  backup: v.string(),
  backups: v.exactOptional(ids),
  order: v.exactOptional(v.array(v.picklist(RULE_ASPECTS))),
});
