import { useLingui } from '@lingui/react/macro';
import { BUILT_IN_TEMPLATES, templateNamed } from '../../../../core/listing/column-template.ts';
import { SelectField } from '../../../controls/select-field.tsx';
import { type ColumnChoice, USUAL_COLUMNS } from './column-choice.ts';
import type { Templates } from './use-templates.ts';

interface TemplateFieldProps {
  readonly label: string;
  readonly templates: Templates['own'];
  readonly value: ColumnChoice;
  readonly onChange: (choice: ColumnChoice) => void;
}

/** Which columns the files have: the usual ones, or those of a template. */
export function TemplateField({ label, templates, value, onChange }: TemplateFieldProps) {
  const { t } = useLingui();
  const names = [...templates, ...BUILT_IN_TEMPLATES].map(({ name }) => ({ id: `template ${name}`, text: name }));
  return (
    <SelectField
      label={label}
      value={value.template === null ? 'usual' : `template ${value.template}`}
      choices={[{ id: 'usual', text: t`As usual` }, ...names]}
      onChange={(id) => {
        const template = id === 'usual' ? undefined : templateNamed(templates, id.slice('template '.length));
        onChange(template ? { template: template.name, lists: template.lists } : USUAL_COLUMNS);
      }}
    />
  );
}
