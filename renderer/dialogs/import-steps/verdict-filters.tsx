import { useLingui } from '@lingui/react/macro';
import { reasonTitle } from '../../../core/text/reason-text.ts';
import type { VerdictPage } from '../../../electron/api/import-schemas.ts';
import { SelectField } from '../../controls/select-field.tsx';
import { useFormat } from '../../use-app.ts';

/** Which verdicts are shown; null for all. */
export interface VerdictFilter {
  readonly kind: 'refused' | 'warning' | null;
  readonly code: string | null;
}

interface VerdictFiltersProps {
  readonly counts: VerdictPage['counts'];
  readonly filter: VerdictFilter;
  readonly onChange: (filter: VerdictFilter) => void;
}

const ALL = '';

/** Verdicts by kind and by reason, each with its number of rows. */
export function VerdictFilters({ counts, filter, onChange }: VerdictFiltersProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const shown = counts.filter(({ kind }) => filter.kind === null || kind === filter.kind);
  return (
    <>
      <SelectField
        label={t`Rows shown`}
        choices={[
          { id: ALL, text: t`All verdicts` },
          { id: 'refused', text: t`Refused` },
          { id: 'warning', text: t`With a warning` },
        ]}
        value={filter.kind ?? ALL}
        onChange={(id) => onChange({ kind: id === ALL ? null : (id as VerdictFilter['kind']), code: null })}
      />
      <SelectField
        label={t`Reason`}
        choices={[
          { id: ALL, text: t`Every reason` },
          ...shown.map(({ code, rows }) => ({ id: code, text: `${reasonTitle(i18n, code)} (${format.whole(rows)})` })),
        ]}
        value={filter.code ?? ALL}
        onChange={(id) => onChange({ ...filter, code: id === ALL ? null : id })}
      />
    </>
  );
}
