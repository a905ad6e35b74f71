import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { rowOfKey } from '../../../core/model/assignment.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import { nameAccounts, pickedAccountRows } from '../../actions/exceptions.ts';
import { Button } from '../../controls/button.tsx';
import { DayField } from '../../controls/day-field.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useApp, useAppState, usePlanTotals } from '../../use-app.ts';
import { FamiliesField } from '../families-field.tsx';
import { ChosenAccounts } from './chosen-accounts.tsx';
import { FindAccount } from './find-account.tsx';
import { saidBefore, territoryInCommon } from './said-before.ts';

const LONGEST = 1000;

interface NameAccountsDialogProps {
  /** Keys; null for those that are selected. */
  readonly accounts: Int32Array | null;
}

/** Gives accounts to a territory by name, or changes what was said of them. */
export function NameAccountsDialog({ accounts }: NameAccountsDialogProps) {
  const { t } = useLingui();
  const app = useApp();
  const shown = usePlanTotals();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const [rows, setRows] = useState(() => {
    const state = app.store.getState();
    if (!state.plan) return new Int32Array(0);
    const { keys } = state.plan.accounts;
    return accounts
      ? accounts.map((key) => rowOfKey(keys, key)).filter((row) => row >= 0)
      : pickedAccountRows(state.plan, state);
  });
  const before = useMemo(
    () => (shown ? saidBefore(shown.plan, { scenario, role }, rows) : null),
    [shown, scenario, role, rows],
  );
  const [territory, setTerritory] = useState<number | null>(
    () => before?.territory ?? (shown && territoryInCommon(shown.plan, { scenario, role }, rows)),
  );
  const [reason, setReason] = useState(before?.reason ?? '');
  const [owner, setOwner] = useState(before?.owner ?? '');
  const [expires, setExpires] = useState(before?.expires ?? null);
  if (!shown) return null;
  const { plan, totals } = shown;
  const used = new Set(totals.territories);
  const choices = plan.territories
    .filter(({ key }) => used.has(key))
    .map(({ key, id, name }) => ({ id: String(key), text: `${id} ${name}` }));
  const { periodStart } = plan.settings;
  const isOver = expires !== null && expires < periodStart;
  const lacks = rows.length === 0 || territory === null || reason.trim() === '';
  // What is said of the account already is there to be changed; what was typed stays where nothing is.
  const found = (row: number) => {
    const chosen = Int32Array.of(row);
    const said = saidBefore(plan, { scenario, role }, chosen);
    setRows(chosen);
    setTerritory(said?.territory ?? territoryInCommon(plan, { scenario, role }, chosen));
    setReason(said?.reason ?? reason);
    setOwner(said?.owner ?? owner);
    setExpires(said ? said.expires : expires);
  };
  const close = () => app.store.getState().setView({ dialog: null });
  const give = async () => {
    if (territory === null) return;
    const keys = rows.map((row) => plan.accounts.keys[row] as number);
    const said = { territory: territory as TerritoryKey, reason, owner, expires };
    if (await nameAccounts(app, keys, said)) close();
  };
  return (
    <DialogFrame
      title={before ? t`Change an exception` : t`Give accounts to a territory by name`}
      actions={
        <>
          <Button onPress={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button tone="primary" isDisabled={lacks} onPress={give}>
            {before ? (
              <Trans>Keep changes</Trans>
            ) : (
              <Plural value={Math.max(1, rows.length)} one="Give the account" other="Give # accounts" />
            )}
          </Button>
        </>
      }
    >
      <div className="stack">
        {rows.length > 0 ? (
          <ChosenAccounts plan={plan} rows={rows} onOther={accounts ? null : () => setRows(new Int32Array(0))} />
        ) : (
          <FindAccount plan={plan} onFound={found} />
        )}
        <SelectField
          label={t`Territory`}
          choices={choices}
          value={territory === null ? '' : String(territory)}
          onChange={(id) => setTerritory(Number(id))}
        />
        <TextField label={t`Reason`} value={reason} maxLength={LONGEST} isRequired onChange={setReason} />
        <TextField label={t`Asked for by`} value={owner} maxLength={LONGEST} onChange={setOwner} />
        <DayField label={t`Last day (empty: it does not end)`} value={expires} onChange={setExpires} />
        <FamiliesField accounts />
        {rows.length > 0 && territory !== null && reason.trim() === '' && (
          <p className="hint">
            <Trans>Say why: the ledger has no exception without a reason.</Trans>
          </p>
        )}
        {isOver && (
          <p className="hint hint-warning" role="status">
            <Trans>The plan period begins after that day, so the name would count for nothing.</Trans>
          </p>
        )}
        <p className="hint">
          <Trans>
            The accounts count in this territory whatever unit they lie in, and no balance moves them. Given to the
            territory they are in, they are locked there.
          </Trans>
        </p>
      </div>
    </DialogFrame>
  );
}
