import { Trans, useLingui } from '@lingui/react/macro';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Measure } from '../../../core/model/measure.ts';
import { IconButton } from '../../controls/button.tsx';
import { Icon } from '../../controls/icon.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { measureLabel } from '../../text/measure-label.ts';

interface MeasureRowsProps {
  readonly measures: readonly Measure[];
  readonly onChange: (measures: readonly Measure[]) => void;
}

/** The measures that are balanced with their tolerances; the plan's other measures can be added. */
export function MeasureRows({ measures, onChange }: MeasureRowsProps) {
  const { t, i18n } = useLingui();
  const change = (key: number, part: Partial<Measure>) =>
    onChange(measures.map((measure) => (measure.key === key ? { ...measure, ...part } : measure)));
  const balanced = measures.filter((measure) => measure.balanced);
  const others = measures.filter((measure) => !measure.balanced);
  return (
    <fieldset className="measures">
      <legend className="field-label">
        <Trans>Measures and tolerance</Trans>
      </legend>
      <ul className="measure-list">
        {balanced.map((measure) => {
          const name = measureLabel(i18n, measure.name);
          return (
            <li key={measure.key} className="measure-row">
              <span className="one-line">
                <bdi>{name}</bdi>
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
                onChange={(tolerance) => change(measure.key, { tolerance })}
              />
              <IconButton
                icon="close"
                label={t`Remove ${name}`}
                onPress={() => change(measure.key, { balanced: false })}
              />
            </li>
          );
        })}
      </ul>
      {others.length > 0 && (
        <MenuTrigger>
          <AriaButton className="button button-quiet">
            <Icon name="plus" />
            <span>
              <Trans>Add measure</Trans>
            </span>
          </AriaButton>
          <Popover className="popover" placement="bottom start" offset={2}>
            <Menu
              className="list menu"
              aria-label={t`Add measure`}
              onAction={(key) => change(Number(key), { balanced: true })}
            >
              {others.map((measure) => (
                <MenuItem key={measure.key} id={measure.key} className="list-item">
                  {measureLabel(i18n, measure.name)}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </fieldset>
  );
}
