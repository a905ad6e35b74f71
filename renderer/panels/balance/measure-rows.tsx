import { Trans, useLingui } from '@lingui/react/macro';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Measure } from '../../../core/model/measure.ts';
import { Icon } from '../../controls/icon.tsx';
import { measureLabel } from '../../text/measure-label.ts';
import { MeasureRow } from './measure-row.tsx';

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
        {balanced.map((measure) => (
          <MeasureRow key={measure.key} measure={measure} onChange={(part) => change(measure.key, part)} />
        ))}
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
