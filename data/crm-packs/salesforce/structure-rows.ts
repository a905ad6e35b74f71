import type { Cell } from '../../export/csv-text.ts';
import { booleanFilter, fieldOf, type SalesforcePack } from './pack.ts';
import { SALESFORCE_HEADERS } from './salesforce-headers.ts';

/** A name of a Territory2 ends after so many letters. */
const LONGEST_NAME = 80;

/** `Territory2Model.csv`: a new model, which begins in the state Planning; empty where there is one to load into. */
export function* modelRows({ settings }: SalesforcePack): Generator<readonly Cell[]> {
  yield SALESFORCE_HEADERS['Territory2Model.csv'];
  if (settings.modelId !== '') return;
  yield [settings.modelName, modelDeveloperName(settings.modelName), ''];
}

/** The DeveloperName of a model by its name. */
export function modelDeveloperName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  return (/^[A-Za-z]/.test(plain) ? plain : `M_${plain}`).slice(0, LONGEST_NAME).replace(/_+$/, '');
}

/**
 * `Territory2.csv`: the territories that the org does not have yet, parents first. A row whose parent has no id yet
 * waits for the next round (see the README of the pack).
 */
export function* territory2Rows({ territories, settings }: SalesforcePack): Generator<readonly Cell[]> {
  yield SALESFORCE_HEADERS['Territory2.csv'];
  for (const { crmId, parent, name, developerName, id } of territories) {
    if (crmId !== '' || (parent && parent.crmId === '')) continue;
    yield [
      name.slice(0, LONGEST_NAME),
      developerName,
      settings.modelId,
      settings.typeId,
      parent?.crmId ?? '',
      id,
      settings.accountAccess,
      settings.opportunityAccess,
      settings.caseAccess,
    ];
  }
}

/**
 * `Territory2-update.csv`: the territories that the org has, with names, developer names and parents of the plan, parents
 * first. Without it a package of metadata would make a renamed territory a second time, under its new developer name.
 */
export function* territory2UpdateRows({ territories }: SalesforcePack): Generator<readonly Cell[]> {
  yield SALESFORCE_HEADERS['Territory2-update.csv'];
  for (const { crmId, parent, name, developerName, id } of territories) {
    if (crmId === '' || (parent && parent.crmId === '')) continue;
    yield [crmId, name.slice(0, LONGEST_NAME), developerName, parent?.crmId ?? '', id];
  }
}

/**
 * `ObjectTerritory2AssignmentRule.csv`: the rules that the org does not have yet, without their filter, because lines can
 * only be added while it is blank.
 */
export function* ruleRows({ rules, settings }: SalesforcePack): Generator<readonly Cell[]> {
  yield SALESFORCE_HEADERS['ObjectTerritory2AssignmentRule.csv'];
  for (const { label, developerName, crmId } of rules) {
    if (crmId === '') yield [label, developerName, settings.modelId, 'Account', 'false', ''];
  }
}

/** `ObjectTerritory2AssignmentRuleItem.csv`: the lines of the rules whose ids are known. */
export function* ruleItemRows({ rules, settings }: SalesforcePack): Generator<readonly Cell[]> {
  yield SALESFORCE_HEADERS['ObjectTerritory2AssignmentRuleItem.csv'];
  for (const { crmId, lines } of rules) {
    if (crmId === '') continue;
    for (const [i, line] of lines.entries()) {
      const { field, operation } = fieldOf(line, settings);
      yield [crmId, i + 1, field, operation, line.value];
    }
  }
}

/** `ObjectTerritory2AssignmentRule-filters.csv`: what joins the lines of a rule, once all are there, and makes it active. */
export function* ruleFilterRows({ rules }: SalesforcePack): Generator<readonly Cell[]> {
  yield SALESFORCE_HEADERS['ObjectTerritory2AssignmentRule-filters.csv'];
  for (const rule of rules) if (rule.crmId !== '') yield [rule.crmId, booleanFilter(rule), 'true'];
}
