import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Comparison } from '../../core/compare/compare-scenarios.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { copyText } from '../actions/copy-text.ts';
import { Button } from '../controls/button.tsx';
import { CheckField } from '../controls/check-field.tsx';
import { Icon } from '../controls/icon.tsx';
import { MOST_COMPARED } from '../state/scenarios-slice.ts';
import { measureLabel } from '../text/measure-label.ts';
import { useApp, useAppState } from '../use-app.ts';
import { comparisonText } from './comparison-text.ts';

interface CompareBarProps {
  readonly plan: Plan;
  readonly compared: readonly Scenario[];
  /** Null while it is being made. */
  readonly comparison: Comparison | null;
}

/** Which scenarios stand side by side, and the table for a spreadsheet. */
export function CompareBar({ plan, compared, comparison }: CompareBarProps) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const compareScenarios = useAppState((state) => state.compareScenarios);
  const keys = compared.map(({ key }) => key);
  const copy = () => {
    const words = { title: t`Figure`, measure: (name: string) => measureLabel(i18n, name) };
    if (comparison) copyText(app, comparisonText(i18n, words, plan, comparison));
  };
  return (
    <div className="list-bar compare-bar">
      <DialogTrigger>
        <AriaButton className="button button-plain">
          <span>
            <Plural value={compared.length} one="# scenario" other="# scenarios" />
          </span>
          <Icon name="chevronDown" />
        </AriaButton>
        <Popover className="popover compare-choice" placement="bottom start" offset={4}>
          <Dialog className="stack-small" aria-label={t`Scenarios side by side`}>
            {plan.scenarios.map(({ key, name }) => {
              const isIn = keys.includes(key);
              return (
                <CheckField
                  key={key}
                  isSelected={isIn}
                  isDisabled={isIn ? keys.length === 1 : keys.length >= MOST_COMPARED}
                  onChange={() => compareScenarios(isIn ? keys.filter((one) => one !== key) : [...keys, key])}
                >
                  <bdi>{name}</bdi>
                </CheckField>
              );
            })}
          </Dialog>
        </Popover>
      </DialogTrigger>
      <span className="quiet small">
        <Icon name="star" /> <Trans>marks the better value</Trans>
      </span>
      <span className="list-count">
        <Button tone="quiet" isDisabled={comparison === null} onPress={copy}>
          <Trans>Copy as a table</Trans>
        </Button>
      </span>
    </div>
  );
}
