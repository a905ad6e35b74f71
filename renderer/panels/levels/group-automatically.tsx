import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Level } from '../../../core/model/territory.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { Button } from '../../controls/button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';

interface GroupAutomaticallyProps {
  readonly level: Level;
  /** How many there are now. */
  readonly groups: number;
}

/** What is asked for first where there is none: as many as a manager can lead. */
const USUAL = 4;
const MOST = 500;

/** Makes the groups of a level: each in one piece, and about as much potential as the next. */
export function GroupAutomatically({ level, groups }: GroupAutomaticallyProps) {
  const { t } = useLingui();
  const app = useApp();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const [asked, setAsked] = useState<number | null>(null);
  const [working, setWorking] = useState(false);
  const count = asked ?? (groups || USUAL);
  const { name } = level;
  const make = async () => {
    setWorking(true);
    await editPlan(app, { kind: 'group-territories', scenario, role, level: level.key, groups: count });
    setWorking(false);
  };
  return (
    <div className="stack new-record">
      <div className="field-act">
        <NumberField
          label={t`Number at level ${name}`}
          value={count}
          minValue={1}
          maxValue={MOST}
          format={{ maximumFractionDigits: 0 }}
          onChange={setAsked}
        />
        <Button isDisabled={working} onPress={make}>
          <Trans>Group automatically</Trans>
        </Button>
      </div>
      <p className="hint">
        <Trans>In one piece each, with about equal potential. Those that are there keep their names.</Trans>
      </p>
    </div>
  );
}
