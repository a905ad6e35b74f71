import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { rowOfKey } from '../../../core/model/assignment.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { Protection } from '../../../core/model/protection.ts';
import { textAt } from '../../../core/model/text-column.ts';
import { pickAccount } from '../../actions/exceptions.ts';
import { protectPickedAccounts, protectPickedReps, unprotect } from '../../actions/protect.ts';
import { canRun } from '../../commands/run-command.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { Icon } from '../../controls/icon.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';

interface ProtectedListProps {
  readonly plan: Plan;
  /** Rows of the protected accounts that are not with their owner. */
  readonly broken: Int32Array;
}

const MOST_SHOWN = 100;
const MOST_REASON = 1000;

/** What a balance leaves with whom it is, why, and where that was broken by hand; with the ways to protect more. */
export function ProtectedList({ plan, broken }: ProtectedListProps) {
  const { t } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const canAccounts = useAppState((state) => canRun(state, 'accounts.protect'));
  const canReps = useAppState((state) => canRun(state, 'reps.protect'));
  const [reason, setReason] = useState('');
  const { protections } = plan;
  const strayed = new Set(Array.from(broken, (row) => plan.accounts.keys[row]));
  const isBroken = ({ of, key }: Protection) => of === 'account' && strayed.has(key);
  // What is broken is looked for first.
  const ordered = [...protections].sort((a, b) => Number(isBroken(b)) - Number(isBroken(a)));
  return (
    <section className="fairness" aria-label={t`Protected`}>
      <h3 className="fairness-name">
        <Trans>Protected</Trans>
      </h3>
      <p className="hint">
        <Trans>A balance leaves protected accounts with their owners, and protected reps all that they own.</Trans>
      </p>
      {broken.length > 0 && (
        <p className="hint hint-warning">
          <Plural
            value={broken.length}
            one="# protected account is not with its owner. The next balance gives it back."
            other="# protected accounts are not with their owners. The next balance gives them back."
          />
        </p>
      )}
      <ul className="protected-list" aria-label={t`Protected accounts and reps`}>
        {ordered.slice(0, MOST_SHOWN).map((one) => {
          const name = nameOf(plan, one);
          return (
            <li key={`${one.of}/${one.key}`}>
              <Icon name={isBroken(one) ? 'warning' : one.of === 'rep' ? 'person' : 'lock'} />
              <span className="protected-said">
                {one.of === 'account' ? (
                  <Button tone="quiet" label={t`Select ${name}`} onPress={() => pickAccount(app, one.key)}>
                    <bdi>{name}</bdi>
                  </Button>
                ) : (
                  <bdi className="protected-rep">{name}</bdi>
                )}
                {one.reason && (
                  <span className="small quiet">
                    <bdi>{one.reason}</bdi>
                  </span>
                )}
                {isBroken(one) && (
                  <span className="small protected-broken">
                    <Trans>not with its owner</Trans>
                  </span>
                )}
              </span>
              {!readOnly && (
                <IconButton
                  icon="close"
                  label={t`Lift the protection of ${name}`}
                  onPress={() => unprotect(app, one)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {protections.length > MOST_SHOWN && (
        <p className="small quiet">
          <Plural value={protections.length - MOST_SHOWN} one="and # more" other="and # more" />
        </p>
      )}
      {!readOnly && (
        <>
          <TextField label={t`Reason`} value={reason} maxLength={MOST_REASON} onChange={setReason} />
          <div className="acts">
            <Button isDisabled={!canAccounts} onPress={() => protectPickedAccounts(app, reason)}>
              <Trans>Protect selected accounts</Trans>
            </Button>
            <Button isDisabled={!canReps} onPress={() => protectPickedReps(app, reason)}>
              <Trans>Protect reps of picked territories</Trans>
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function nameOf({ accounts, reps }: Plan, { of, key }: Protection): string {
  if (of === 'rep') return reps.find((rep) => rep.key === key)?.name ?? '';
  const row = rowOfKey(accounts.keys, key);
  return row < 0 ? '' : textAt(accounts.names, row) || textAt(accounts.ids, row);
}
