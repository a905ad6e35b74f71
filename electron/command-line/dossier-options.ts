import { choiceOption } from './option-values.ts';

const HANDOUTS = ['one', 'each'] as const;

/** What `report` writes besides the fairness report. */
export function dossierOptions(values: ReadonlyMap<string, readonly string[]>) {
  const handouts = values.get('handouts')?.at(-1);
  return {
    dossier: values.has('dossier'),
    handouts: handouts === undefined ? ('none' as const) : choiceOption('--handouts', handouts, HANDOUTS),
    workbook: values.has('xlsx'),
    withoutNames: values.has('without-names'),
  };
}
