import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { likelyDuplicates } from '../../../core/midyear/likely-duplicates.ts';
import type { AccountKey } from '../../../core/model/ids.ts';
import { uniteAccounts } from '../../actions/unite-accounts.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { useSteps } from '../../use-steps.ts';
import { FindAccount } from '../name-accounts/find-account.tsx';
import { DuplicateList } from './duplicate-list.tsx';
import { UnionItem } from './union-item.tsx';

/** Accounts that are one customer become one account: those that look alike, or chosen by hand. One step. */
export function UniteDialog() {
  const { t } = useLingui();
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const [byHand, setByHand] = useState<readonly number[]>([]);
  const [taken, setTaken] = useState<ReadonlyMap<number, readonly number[]>>(new Map());
  const [busy, setBusy] = useState(false);
  const accounts = plan?.accounts;
  const work = useMemo(() => accounts && (() => likelyDuplicates(accounts)), [accounts]);
  const found = useSteps(work ?? null);
  if (!plan || !accounts) return null;
  const unions = [...(byHand.length > 1 ? [byHand] : []), ...taken.values()];
  const rows = unions.flat();
  const twice = new Set(rows).size < rows.length;
  const unite = async () => {
    setBusy(true);
    const keyed = unions.map(([into, ...from]) => ({
      into: accounts.keys[into as number] as AccountKey,
      from: from.map((row) => accounts.keys[row] as AccountKey),
    }));
    const done = await uniteAccounts(app, keyed);
    setBusy(false);
    if (done) app.store.getState().setView({ dialog: null });
  };
  return (
    <DialogFrame
      title={t`Unite accounts`}
      wide
      isCancellable
      busy={busy}
      actions={
        <Button tone="primary" isDisabled={unions.length === 0 || twice || busy} onPress={unite}>
          <Trans>Unite</Trans>
        </Button>
      }
    >
      <div className="stack">
        <p className="quiet">
          <Trans>
            Of several accounts that are one customer, the one that stays keeps its owner, place and territory. Measures
            are summed, and it takes over the names, protections, children and results of the others. One undo brings
            them back.
          </Trans>
        </p>
        <DuplicateList plan={plan} found={found} taken={taken} onTake={setTaken} />
        <section className="stack-small" aria-label={t`Chosen by hand`}>
          <h3>
            <Trans>Chosen by hand</Trans>
          </h3>
          {byHand.length > 0 && (
            <UnionItem
              plan={plan}
              rows={byHand}
              onRows={setByHand}
              onLeave={(row) => setByHand(byHand.filter((one) => one !== row))}
            />
          )}
          <FindAccount plan={plan} onFound={(row) => !byHand.includes(row) && setByHand([...byHand, row])} />
        </section>
        <p role="status">
          {twice ? (
            <Trans>An account is in two of them: take it out of one.</Trans>
          ) : (
            unions.length > 0 && (
              <Plural
                value={rows.length - unions.length}
                one="# account goes on in another one."
                other="# accounts go on in others."
              />
            )
          )}
        </p>
      </div>
    </DialogFrame>
  );
}
