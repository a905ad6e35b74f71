import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Measure } from '../../../core/model/measure.ts';
import { IconButton } from '../../controls/button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { measureLabel } from '../../text/measure-label.ts';
import { useFormat } from '../../use-app.ts';

const MOST_PRIORITY = 8;

interface MeasureRowProps {
  readonly measure: Measure;
  readonly onChange: (part: Partial<Measure>) => void;
}

/** One measure that is balanced: its tolerance, and behind a button what every territory has at least and at most. */
export function MeasureRow({ measure, onChange }: MeasureRowProps) {
  const { t, i18n } = useLingui();
  const [open, setOpen] = useState(false);
  const name = measureLabel(i18n, measure.name);
  return (
    <li>
      <div className="measure-row">
        <span className="one-line">
          <bdi className="name-alone">{name}</bdi>
        </span>
        <span className="quiet" aria-hidden="true">
          ±
        </span>
        <NumberField
          label={t`Tolerance of ${name}`}
          labelHidden
          value={measure.tolerance}
          minValue={0}
          maxValue={10}
          step={0.001}
          format={{ style: 'percent', maximumFractionDigits: 1 }}
          onChange={(tolerance) => onChange({ tolerance })}
        />
        <IconButton
          icon={open ? 'chevronDown' : 'chevronForward'}
          label={t`Limits of ${name}`}
          isExpanded={open}
          onPress={() => setOpen(!open)}
        />
        <IconButton icon="close" label={t`Remove ${name}`} onPress={() => onChange({ balanced: false })} />
      </div>
      {!open && <SetLimits measure={measure} />}
      {open && (
        <div className="measure-limits">
          <LimitFields measure={measure} name={name} onChange={onChange} />
        </div>
      )}
    </li>
  );
}

function LimitFields({ measure, name, onChange }: MeasureRowProps & { readonly name: string }) {
  const { t } = useLingui();
  const { minimum, maximum, priority } = measure;
  return (
    <>
      <div className="field-grid field-grid-3">
        <NumberField
          label={t`At least`}
          value={minimum}
          minValue={0}
          onChange={(least) =>
            onChange({ minimum: least, maximum: maximum === null ? null : Math.max(maximum, least) })
          }
          onClear={() => onChange({ minimum: null })}
        />
        <NumberField
          label={t`At most`}
          value={maximum}
          minValue={0}
          onChange={(most) => onChange({ maximum: most, minimum: minimum === null ? null : Math.min(minimum, most) })}
          onClear={() => onChange({ maximum: null })}
        />
        <NumberField
          label={t`Priority`}
          value={priority}
          minValue={1}
          maxValue={MOST_PRIORITY}
          format={{ maximumFractionDigits: 0 }}
          onChange={(next) => onChange({ priority: next })}
        />
      </div>
      <p className="hint">
        <Trans>Every territory’s {name}; empty fields leave it to the tolerance. Priority 1 is met first.</Trans>
      </p>
    </>
  );
}

/** The limits in a line while their fields are folded, so that none holds unseen. */
function SetLimits({ measure }: Pick<MeasureRowProps, 'measure'>) {
  const { t } = useLingui();
  const format = useFormat();
  const { minimum, maximum, priority, quantity } = measure;
  const least = minimum === null ? '' : format.quantity(minimum, quantity);
  const most = maximum === null ? '' : format.quantity(maximum, quantity);
  const words = [
    minimum === null ? '' : t`at least ${least}`,
    maximum === null ? '' : t`at most ${most}`,
    priority === 1 ? '' : t`priority ${priority}`,
  ].filter((word) => word !== '');
  if (words.length === 0) return null;
  return <p className="quiet small">{words.join(' · ')}</p>;
}
