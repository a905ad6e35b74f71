import { Plural, Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { runCommand } from '../../commands/run-command.ts';
import { Button } from '../../controls/button.tsx';
import { Icon } from '../../controls/icon.tsx';
import { locksShown } from '../../state/locks.ts';
import { useApp, useAppState } from '../../use-app.ts';

/** What a balance will leave as it is; nothing where nothing is locked. */
export function LocksNote() {
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const locks = useMemo(() => plan && locksShown(plan, { scenario, role }), [plan, scenario, role]);
  if (!locks) return null;
  const { units, territories, centres } = locks;
  if (units.length + territories.length + centres.length === 0) return null;
  return (
    <div className="locks-note">
      <Icon name="lock" />
      <ul className="locks-counts">
        {units.length > 0 && (
          <li>
            <Plural value={units.length} one="# locked unit" other="# locked units" />
          </li>
        )}
        {territories.length > 0 && (
          <li>
            <Plural value={territories.length} one="# locked territory" other="# locked territories" />
          </li>
        )}
        {centres.length > 0 && (
          <li>
            <Plural value={centres.length} one="# fixed centre" other="# fixed centres" />
          </li>
        )}
      </ul>
      <Button tone="quiet" onPress={() => runCommand(app, 'view.locks')}>
        <Trans>Show</Trans>
      </Button>
    </div>
  );
}
