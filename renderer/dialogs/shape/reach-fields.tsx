import { useLingui } from '@lingui/react/macro';
import type { MeasureKey } from '../../../core/model/ids.ts';
import type { Measure } from '../../../core/model/measure.ts';
import type { Reach } from '../../../core/redraw/reach.ts';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { measureLabel } from '../../text/measure-label.ts';

interface ReachFieldsProps {
  readonly tool: 'grow' | 'trim';
  readonly measures: readonly Measure[];
  readonly until: Reach;
  readonly onChange: (until: Reach) => void;
}

/** What is counted, and how far the tool goes. */
export function ReachFields({ tool, measures, until, onChange }: ReachFieldsProps) {
  const { t, i18n } = useLingui();
  const counted = until.kind === 'units' ? UNITS : String(until.measure);
  const side = until.kind === 'limit' ? until.side : 'total';
  const count = (id: string) => {
    if (id === UNITS) onChange({ kind: 'units', units: 1 });
    else onChange({ kind: 'limit', measure: Number(id) as MeasureKey, side: 'ideal' });
  };
  const reach = (id: string) => {
    if (until.kind === 'units') return;
    const { measure } = until;
    if (id === 'total') onChange({ kind: 'total', measure, total: 0 });
    else onChange({ kind: 'limit', measure, side: id as 'minimum' | 'ideal' | 'maximum' });
  };
  return (
    <div className="field-grid">
      <SelectField
        label={tool === 'grow' ? t`Grow by` : t`Trim by`}
        choices={[
          ...measures.map(({ key, name }) => ({ id: String(key), text: measureLabel(i18n, name) })),
          { id: UNITS, text: t`Number of units` },
        ]}
        value={counted}
        onChange={count}
      />
      {until.kind === 'units' ? (
        <NumberField
          label={t`Units`}
          value={until.units}
          minValue={1}
          format={{ maximumFractionDigits: 0 }}
          onChange={(units) => onChange({ kind: 'units', units })}
        />
      ) : (
        <SelectField
          label={t`Until`}
          choices={[
            { id: 'minimum', text: t`Its minimum` },
            { id: 'ideal', text: t`Its ideal` },
            { id: 'maximum', text: t`Its maximum` },
            { id: 'total', text: t`A total` },
          ]}
          value={side}
          onChange={reach}
        />
      )}
      {until.kind === 'total' && (
        <NumberField
          label={t`Total, at most`}
          value={until.total}
          minValue={0}
          onChange={(total) => onChange({ ...until, total })}
        />
      )}
    </div>
  );
}

/** No measure has this key. */
const UNITS = '0';
