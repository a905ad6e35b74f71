import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { check, listOf, type PackFiles } from './faults.ts';

/** Limits of an org as the reference has them. */
export interface OrgLimits {
  readonly territories: number;
  readonly rules: number;
  readonly lines: number;
  readonly valueLength: number;
}

const DEFAULT_LIMITS: OrgLimits = { territories: 1_000, rules: 15, lines: 10, valueLength: 1_000 };
const OPERATIONS =
  'equals notEqual lessThan greaterThan lessOrEqual greaterOrEqual contains notContain startsWith includes excludes';

/**
 * What is wrong with a Salesforce load pack, by the tables of the vendor's reference; it knows nothing of how packs are
 * made. Empty where the pack is right.
 */
export function salesforceFaults(files: PackFiles, limits: OrgLimits = DEFAULT_LIMITS): string[] {
  const faults: string[] = [];
  const list = (name: string, header: string) => listOf(files, name, header.split(','), faults);
  const ids = list('ids.csv', 'Id,DeveloperName,evenfield_id');
  const known = new Map(ids.rows.map(({ Id = '', DeveloperName = '' }) => [Id, DeveloperName]));
  const isTerritory = (id = '') => isId(id, '0MI') && known.has(id);

  const model = list('Territory2Model.csv', 'Name,DeveloperName,Description');
  check(faults, 'Territory2Model.csv', model, {
    'DeveloperName is none': ({ DeveloperName }) => isName(DeveloperName),
    'Name is blank or too long': ({ Name = '' }) => Name.length > 0 && Name.length <= 80,
  });
  const territories = list(
    'Territory2.csv',
    'Name,DeveloperName,Territory2ModelId,Territory2TypeId,ParentTerritory2Id,Description,AccountAccessLevel,OpportunityAccessLevel,CaseAccessLevel',
  );
  check(faults, 'Territory2.csv', territories, {
    'Name is blank or too long': ({ Name = '' }) => Name.length > 0 && Name.length <= 80,
    'DeveloperName is none': ({ DeveloperName }) => isName(DeveloperName),
    'parent is not in the org': ({ ParentTerritory2Id }) =>
      ParentTerritory2Id === '' || isTerritory(ParentTerritory2Id),
    'access to accounts': ({ AccountAccessLevel = '' }) => ['Read', 'Edit', 'All'].includes(AccountAccessLevel),
    'access to opportunities': ({ OpportunityAccessLevel = '' }) =>
      ['None', 'Read', 'Edit'].includes(OpportunityAccessLevel),
    'access to cases': ({ CaseAccessLevel = '' }) => ['None', 'Read', 'Edit'].includes(CaseAccessLevel),
  });
  const updates = list('Territory2-update.csv', 'Id,Name,DeveloperName,ParentTerritory2Id,Description');
  const before = new Set<string>(['']);
  for (const { Id = '', ParentTerritory2Id = '' } of updates.rows) {
    if (!before.has(ParentTerritory2Id)) faults.push(`Territory2-update.csv: ${Id} comes before its parent`);
    before.add(Id);
  }
  check(faults, 'Territory2-update.csv', updates, {
    'territory is not in the org': ({ Id }) => isTerritory(Id),
    'Name is blank or too long': ({ Name = '' }) => Name.length > 0 && Name.length <= 80,
    'DeveloperName is another': ({ Id = '', DeveloperName }) => DeveloperName === known.get(Id),
  });
  const names = ids.rows.map(({ DeveloperName = '' }) => DeveloperName.toLowerCase());
  if (new Set(names).size !== names.length) faults.push('ids.csv: a DeveloperName stands twice');
  for (const name of ['UserTerritory2Association.csv', 'rollback-UserTerritory2Association.csv']) {
    check(faults, name, list(name, 'UserId,Territory2Id,RoleInTerritory2'), {
      'user is none': ({ UserId }) => isId(UserId, '005'),
      'territory is not in the org': ({ Territory2Id }) => isTerritory(Territory2Id),
    });
  }
  for (const name of ['ObjectTerritory2Association.csv', 'rollback-ObjectTerritory2Association.csv']) {
    check(faults, name, list(name, 'ObjectId,Territory2Id,AssociationCause'), {
      'account is none': ({ ObjectId }) => isId(ObjectId, '001'),
      'territory is not in the org': ({ Territory2Id }) => isTerritory(Territory2Id),
      cause: ({ AssociationCause }) => AssociationCause === 'Territory2Manual',
    });
  }
  for (const name of ['AccountOwner.csv', 'rollback-AccountOwner.csv']) {
    check(faults, name, list(name, 'Id,OwnerId'), {
      'account is none': ({ Id }) => isId(Id, '001'),
      'owner is none': ({ OwnerId }) => isId(OwnerId, '005'),
    });
  }
  for (const name of ['ForecastingQuota.csv', 'rollback-ForecastingQuota.csv']) {
    const quotas = list(name, 'QuotaOwnerId,ForecastingTypeId,StartDate,QuotaAmount,CurrencyIsoCode,Territory2Id');
    check(faults, name, quotas, {
      'owner is none': ({ QuotaOwnerId }) => isId(QuotaOwnerId, '005'),
      'type is none': ({ ForecastingTypeId }) => isId(ForecastingTypeId, ''),
      'day is none': ({ StartDate = '' }) =>
        /^\d{4}-\d{2}-\d{2}$/.test(StartDate) && !Number.isNaN(Date.parse(StartDate)),
      'amount is none': ({ QuotaAmount = '' }) => /^\d+(\.\d+)?$/.test(QuotaAmount),
      'currency is none': ({ CurrencyIsoCode = '' }) => /^[A-Z]{3}$/.test(CurrencyIsoCode),
    });
    const keys = quotas.rows.map(({ QuotaOwnerId, StartDate, Territory2Id }) =>
      [QuotaOwnerId, StartDate, Territory2Id].join(),
    );
    if (new Set(keys).size !== keys.length)
      faults.push(`${name}: an owner has two quotas for one period and territory`);
  }
  ruleFaults(files, limits, (id) => known.has(id), faults);
  metadataFaults(files.get('metadata.zip'), limits, faults);
  if (!files.has('README.txt')) faults.push('README.txt: is missing');
  return faults;
}

function ruleFaults(files: PackFiles, limits: OrgLimits, isKnown: (id: string) => boolean, faults: string[]): void {
  const list = (name: string, header: string) => listOf(files, name, header.split(','), faults);
  check(
    faults,
    'ObjectTerritory2AssignmentRule.csv',
    list(
      'ObjectTerritory2AssignmentRule.csv',
      'MasterLabel,DeveloperName,Territory2ModelId,ObjectType,IsActive,BooleanFilter',
    ),
    {
      'DeveloperName is none': ({ DeveloperName }) => isName(DeveloperName),
      'label is blank or too long': ({ MasterLabel = '' }) => MasterLabel.length > 0 && MasterLabel.length <= 80,
      'object is not Account': ({ ObjectType }) => ObjectType === 'Account',
      'filter is there before its lines': ({ BooleanFilter }) => BooleanFilter === '',
    },
  );
  const items = list('ObjectTerritory2AssignmentRuleItem.csv', 'RuleId,SortOrder,Field,Operation,Value');
  check(faults, 'ObjectTerritory2AssignmentRuleItem.csv', items, {
    'rule is not in the org': ({ RuleId = '' }) => isKnown(RuleId),
    'operation is none': ({ Operation = '' }) => OPERATIONS.split(' ').includes(Operation),
    'value is blank or too long': ({ Value = '' }) => Value.length > 0 && Value.length <= limits.valueLength,
    'field is blank': ({ Field }) => Field !== '',
    'value is no name of a state or country, or no code of one': ({ Field = '', Value = '' }) => isPlace(Field, Value),
  });
  const lines = new Map<string, number[]>();
  for (const { RuleId = '', SortOrder } of items.rows)
    lines.set(RuleId, [...(lines.get(RuleId) ?? []), Number(SortOrder)]);
  for (const [rule, orders] of lines) {
    if (orders.some((order, i) => order !== i + 1)) faults.push(`rule ${rule}: its lines are not counted from 1`);
    if (orders.length > limits.lines) faults.push(`rule ${rule}: ${orders.length} lines`);
  }
  const filters = list('ObjectTerritory2AssignmentRule-filters.csv', 'Id,BooleanFilter,IsActive');
  check(faults, 'ObjectTerritory2AssignmentRule-filters.csv', filters, {
    'filter does not count the lines': ({ Id = '', BooleanFilter = '' }) => {
      const fields = items.rows.filter(({ RuleId }) => RuleId === Id).map(({ Field }) => Field ?? '');
      return BooleanFilter === filterOf(fields);
    },
  });
}

/** The package of metadata: everything that is named in it is in it, and nothing else. */
function metadataFaults(zip: string | Uint8Array | undefined, limits: OrgLimits, faults: string[]): void {
  if (!(zip instanceof Uint8Array)) {
    faults.push('metadata.zip: is missing');
    return;
  }
  const files = Object.entries(unzipSync(zip));
  const parsed = new Map(files.map(([name, bytes]) => [name, rootOf(strFromU8(bytes), name, faults)]));
  const inZip = (folder: RegExp) => files.flatMap(([name]) => folder.exec(name)?.[1] ?? []);
  const territories = new Set(inZip(/^territory2Models\/[^/]+\/territories\/([^/]+)\.territory2$/));
  const rules = new Set(inZip(/^territory2Models\/[^/]+\/rules\/([^/]+)\.territory2Rule$/));
  const types = new Set(inZip(/^territory2Types\/([^/]+)\.territory2Type$/));
  const [model] = inZip(/^territory2Models\/([^/]+)\/[^/]+\.territory2Model$/);
  if (territories.size > limits.territories) faults.push(`metadata.zip: ${territories.size} territories`);
  for (const name of [...territories, ...rules, ...types, model])
    if (!isName(name)) faults.push(`metadata.zip: ${name} is no DeveloperName`);
  const members = texts(parsed.get('package.xml'), 'members');
  const expected = [...types, model ?? '', ...[...territories, ...rules].map((name) => `${model}.${name}`)];
  if ([...members].sort().join() !== [...expected].sort().join())
    faults.push('package.xml: does not name what is in the zip');
  const parents = new Map<string, string>();
  for (const name of territories) {
    const root = parsed.get(`territory2Models/${model}/territories/${name}.territory2`);
    const [parent] = texts(root, 'parentTerritory');
    if (parent !== undefined) parents.set(name, parent);
    if (parent !== undefined && !territories.has(parent)) faults.push(`${name}: its parent ${parent} is not there`);
    if (!types.has(texts(root, 'territory2Type')[0] ?? '')) faults.push(`${name}: its type is not there`);
    const own = texts(root, 'ruleName');
    if (own.length > limits.rules) faults.push(`${name}: ${own.length} rules`);
    for (const rule of own) if (!rules.has(rule)) faults.push(`${name}: its rule ${rule} is not there`);
  }
  for (const name of territories) {
    const seen = new Set<string>();
    for (let at: string | undefined = name; at !== undefined; at = parents.get(at)) {
      if (seen.has(at)) {
        faults.push(`${name}: is its own ancestor`);
        break;
      }
      seen.add(at);
    }
  }
  for (const name of rules) {
    const root = parsed.get(`territory2Models/${model}/rules/${name}.territory2Rule`);
    const values = texts(root, 'value');
    if (values.length === 0 || values.length > limits.lines) faults.push(`${name}: ${values.length} lines`);
    for (const value of values)
      if (value.length > limits.valueLength) faults.push(`${name}: a value of ${value.length} letters`);
    const items = texts(root, 'field').map((field, i) => [field, values[i] ?? ''] as const);
    for (const [field, value] of items) if (!isPlace(field, value)) faults.push(`${name}: ${field} is no ${value}`);
    for (const operation of texts(root, 'operation')) {
      if (!OPERATIONS.split(' ').includes(operation)) faults.push(`${name}: the operation ${operation}`);
    }
    const [filter = ''] = texts(root, 'booleanFilter');
    if (filter !== filterOf(texts(root, 'field'))) faults.push(`${name}: its filter is ${filter}`);
  }
}

/** Any of the lines, and the country where the last one asks for it. */
function filterOf(fields: readonly string[]): string {
  const withCountry = /Country/.test(fields.at(-1) ?? '');
  const any = Array.from({ length: fields.length - (withCountry ? 1 : 0) }, (_, i) => String(i + 1));
  if (any.length === 0) return 'nothing is asked for';
  if (!withCountry) return any.length === 1 ? '' : any.join(' OR ');
  return any.length === 1 ? '1 AND 2' : `(${any.join(' OR ')}) AND ${fields.length}`;
}

/** Codes stand in the fields that end so, full names in the others; of other fields nothing is said. */
function isPlace(field: string, value: string): boolean {
  const words = value.split(',');
  if (/^Billing(State|Country)Code$/.test(field)) return words.every((word) => /^[A-Z]{2}$/.test(word));
  if (/^Billing(State|Country)$/.test(field))
    return words.every((word) => word.length > 3 && word !== word.toUpperCase());
  return true;
}

function rootOf(text: string, name: string, faults: string[]): Element | null {
  try {
    const document = new DOMParser({ onError: (level, message) => faults.push(`${name}: ${level} ${message}`) });
    return document.parseFromString(text, 'text/xml').documentElement as unknown as Element;
  } catch (thrown) {
    faults.push(`${name}: ${String(thrown)}`);
    return null;
  }
}

function texts(root: Element | null | undefined, tag: string): string[] {
  return root ? Array.from(root.getElementsByTagName(tag), (element) => element.textContent ?? '') : [];
}

function isName(text = ''): boolean {
  return text.length <= 80 && /^[A-Za-z][A-Za-z0-9_]*$/.test(text) && !text.includes('__') && !text.endsWith('_');
}

function isId(text = '', begins: string): boolean {
  return /^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(text) && text.startsWith(begins);
}
