import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { freeCentre, lockTerritories, pickLocked, unlockAllUnits } from '../../actions/locks.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { Button } from '../../controls/button.tsx';
import { locksShown } from '../../state/locks.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { LockedList } from './locked-list.tsx';

/** What stays where it is, whatever is done by hand or balanced; and the ways to lock and unlock. */
export function LocksPanel() {
  const { t } = useLingui();
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const readOnly = useAppState((state) => state.readOnly);
  const locks = useMemo(() => plan && locksShown(plan, { scenario, role }), [plan, scenario, role]);
  if (!locks) return null;
  const { units, accounts, territories, centres } = locks;
  return (
    <div className="stack">
      <section className="lock-part" aria-label={t`Locked units`}>
        <h3 className="lock-title">
          <Plural value={units.length} _0="No unit is locked by itself" one="# locked unit" other="# locked units" />
        </h3>
        <div className="acts">
          <CommandButton command="units.lock">{t`Lock selected`}</CommandButton>
          <CommandButton command="units.unlock">{t`Unlock selected`}</CommandButton>
          {units.length > 0 && (
            <Button tone="quiet" onPress={() => pickLocked(app)}>
              <Trans>Select them</Trans>
            </Button>
          )}
          {units.length > 0 && !readOnly && (
            <Button tone="quiet" onPress={() => unlockAllUnits(app)}>
              <Trans>Unlock all units</Trans>
            </Button>
          )}
        </div>
      </section>
      <section className="lock-part" aria-label={t`Locked territories`}>
        <h3 className="lock-title">
          <Plural
            value={territories.length}
            _0="No territory is locked as a whole"
            one="# locked territory"
            other="# locked territories"
          />
        </h3>
        <p className="hint">
          <Trans>Nothing leaves a locked territory, and nothing comes in.</Trans>
        </p>
        <LockedList
          territories={territories}
          act={t`Unlock`}
          isFixed={readOnly}
          onAct={(territory) => lockTerritories(app, [territory], false)}
        />
        <div className="acts">
          <CommandButton command="territory.lock">{t`Lock picked territory`}</CommandButton>
          {territories.length > 1 && !readOnly && (
            <Button
              tone="quiet"
              onPress={() =>
                lockTerritories(
                  app,
                  territories.map(({ key }) => key),
                  false,
                )
              }
            >
              <Trans>Unlock all territories</Trans>
            </Button>
          )}
        </div>
      </section>
      <section className="lock-part" aria-label={t`Fixed centres`}>
        <h3 className="lock-title">
          <Plural value={centres.length} _0="No centre is fixed" one="# fixed centre" other="# fixed centres" />
        </h3>
        <p className="hint">
          <Trans>A balance builds a territory around its fixed centre.</Trans>
        </p>
        <LockedList
          territories={centres}
          act={t`Free`}
          isFixed={readOnly}
          onAct={(territory) => freeCentre(app, territory)}
        />
        <div className="acts">
          <CommandButton command="centre.fix-home">{t`Fix at rep’s home`}</CommandButton>
          <CommandButton command="centre.fix-here">{t`Fix where it is`}</CommandButton>
        </div>
      </section>
      <section className="lock-part" aria-label={t`Locked accounts`}>
        <h3 className="lock-title">
          <Plural value={accounts} _0="No account is locked" one="# locked account" other="# locked accounts" />
        </h3>
        <p className="hint">
          <Trans>An account is locked by its name for the territory it is in: see Exceptions.</Trans>
        </p>
        <div className="acts">
          <CommandButton command="accounts.lock">{t`Lock selected accounts`}</CommandButton>
          <CommandButton command="accounts.unlock">{t`Unlock selected accounts`}</CommandButton>
        </div>
      </section>
    </div>
  );
}
