import { zipSync } from 'fflate';
import { xmlText } from '../../export/xml-text.ts';
import { booleanFilter, fieldOf, type SalesforcePack } from './pack.ts';
import { modelDeveloperName } from './structure-rows.ts';

/** What the API is asked for; the types of territories are older. */
const API_VERSION = '60.0';
const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/**
 * `metadata.zip`: type, model, territories with their parents, and rules with the territories they are for, as one
 * package to deploy; names stand for ids in it, so that nothing has to be known of the org. `day`: the day the files
 * bear.
 */
export function metadataZip({ settings, territories, rules }: SalesforcePack, day: Date): Uint8Array {
  const model = modelDeveloperName(settings.modelName);
  const type = modelDeveloperName(settings.typeName);
  const folder = `territory2Models/${model}`;
  const files: Record<string, string> = {
    'package.xml': packageXml(model, type, [
      ['Territory2', territories.map(({ developerName }) => `${model}.${developerName}`)],
      ['Territory2Rule', rules.map(({ developerName }) => `${model}.${developerName}`)],
    ]),
    [`territory2Types/${type}.territory2Type`]: component('Territory2Type', [
      tag('name', settings.typeName),
      tag('priority', '1'),
    ]),
    [`${folder}/${model}.territory2Model`]: component('Territory2Model', [tag('name', settings.modelName)]),
  };
  for (const { developerName, name, id, parent, key } of territories) {
    files[`${folder}/territories/${developerName}.territory2`] = component('Territory2', [
      tag('accountAccessLevel', settings.accountAccess),
      tag('caseAccessLevel', settings.caseAccess),
      tag('description', id),
      tag('name', name.slice(0, LONGEST_NAME)),
      tag('opportunityAccessLevel', settings.opportunityAccess),
      ...(parent ? [tag('parentTerritory', parent.developerName)] : []),
      ...rules
        .filter(({ territory }) => territory.key === key)
        .map((rule) => group('ruleAssociations', [tag('inherited', 'false'), tag('ruleName', rule.developerName)])),
      tag('territory2Type', type),
    ]);
  }
  for (const rule of rules) {
    files[`${folder}/rules/${rule.developerName}.territory2Rule`] = component('Territory2Rule', [
      tag('active', 'true'),
      ...(booleanFilter(rule) === '' ? [] : [tag('booleanFilter', booleanFilter(rule))]),
      tag('name', rule.label),
      tag('objectType', 'Account'),
      ...rule.lines.map((line) => {
        const { field, operation } = fieldOf(line, settings);
        return group('ruleItems', [tag('field', field), tag('operation', operation), tag('value', line.value)]);
      }),
    ]);
  }
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])), {
    mtime: day,
  });
}

const LONGEST_NAME = 80;

function packageXml(model: string, type: string, lists: readonly (readonly [string, readonly string[]])[]): string {
  const all: readonly (readonly [string, readonly string[]])[] = [
    ['Territory2Type', [type]],
    ['Territory2Model', [model]],
    ...lists.filter(([, members]) => members.length > 0),
  ];
  return component('Package', [
    ...all.map(([name, members]) =>
      group('types', [...members.map((member) => tag('members', member)), tag('name', name)]),
    ),
    tag('version', API_VERSION),
  ]);
}

function component(kind: string, parts: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${kind} xmlns="${NAMESPACE}">\n${parts.join('')}</${kind}>\n`;
}

function group(name: string, parts: readonly string[]): string {
  return `    <${name}>\n${parts.map((part) => `    ${part}`).join('')}    </${name}>\n`;
}

function tag(name: string, text: string): string {
  return `    <${name}>${xmlText(text)}</${name}>\n`;
}
