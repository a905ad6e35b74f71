import { useLingui } from '@lingui/react/macro';
import type { ExportJob } from '../../../electron/api/export-jobs.ts';
import { ChoiceGroup } from '../../controls/choice-group.tsx';
import { GROUPS, groupOf } from './format-groups.ts';
import { useFormatTexts } from './format-texts.ts';

type Format = ExportJob['format'];

interface FormatFieldsProps {
  readonly value: Format;
  readonly onChange: (format: Format) => void;
}

/** What an export is for, and in which form it is written then. */
export function FormatFields({ value, onChange }: FormatFieldsProps) {
  const { t } = useLingui();
  const { groups, formats } = useFormatTexts();
  const group = groupOf(value);
  return (
    <>
      <ChoiceGroup
        label={t`What for`}
        isTight
        value={group.id}
        onChange={(id) => onChange(GROUPS.find((one) => one.id === id)?.formats[0] ?? value)}
        choices={GROUPS.map(({ id }) => ({ id, text: groups[id] }))}
      />
      <ChoiceGroup<Format>
        label={t`Files`}
        value={value}
        onChange={onChange}
        choices={group.formats.map((id) => ({ id, ...formats[id] }))}
      />
    </>
  );
}
