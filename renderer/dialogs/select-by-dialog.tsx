import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useMemo, useState } from 'react';
import type { TerritoryKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { PICK_HOWS, type PickHow } from '../../core/select/combine.ts';
import { filterRows, type RowFilter } from '../../core/select/filter.ts';
import type { PickWhat } from '../../core/select/groups.ts';
import { Button } from '../controls/button.tsx';
import { ChoiceGroup } from '../controls/choice-group.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { NumberField } from '../controls/number-field.tsx';
import { SelectField } from '../controls/select-field.tsx';
import { TextField } from '../controls/text-field.tsx';
import { measureLabel } from '../text/measure-label.ts';
import { useApp, useAppState, usePlanTotals } from '../use-app.ts';

/** Nothing chosen in a field: it does not matter. */
const ANY = '';

/** No list to choose from is longer; owners beyond are found by the table. */
const MOST_OWNERS = 500;

/** What is asked of rows, as the fields have it. */
interface Asked {
  readonly prefix: string;
  readonly owner: string;
  readonly territory: string;
  readonly measure: string;
  readonly from: number | null;
  readonly to: number | null;
}

const NOTHING: Asked = { prefix: '', owner: ANY, territory: ANY, measure: ANY, from: null, to: null };

/** Selects units or accounts by what they are like: code, owner, territory and the range of a measure. */
export function SelectByDialog() {
  const { t } = useLingui();
  const app = useApp();
  const shown = usePlanTotals();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const [what, setWhat] = useState<PickWhat>(() => app.store.getState().picks);
  const [how, setHow] = useState<PickHow>(() => app.store.getState().how);
  const [asked, setAsked] = useState(NOTHING);
  const plan = shown?.plan;
  // What is typed comes first: with a million accounts the count follows a moment later.
  const settled = useDeferredValue(asked);
  const rows = useMemo(
    () => plan && filterRows(plan, { scenario, role }, what, filterOf(settled)),
    [plan, scenario, role, what, settled],
  );
  if (!plan || !rows) return null;
  const found = rows.length;
  const close = () => app.store.getState().setView({ dialog: null });
  const select = () => {
    close();
    app.store.getState().pickRows(what, filterRows(plan, { scenario, role }, what, filterOf(asked)), how);
  };
  const hows: Readonly<Record<PickHow, string>> = {
    replace: t`Select anew`,
    add: t`Add to the selection`,
    subtract: t`Take from the selection`,
  };
  return (
    <DialogFrame
      title={t`Select by…`}
      actions={
        <>
          <span className="acts-note quiet" role="status">
            {what === 'units' ? (
              <Plural value={found} one="# unit is like this" other="# units are like this" />
            ) : (
              <Plural value={found} one="# account is like this" other="# accounts are like this" />
            )}
          </span>
          <Button onPress={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button tone="primary" onPress={select}>
            <Trans>Select</Trans>
          </Button>
        </>
      }
    >
      <div className="stack">
        <ChoiceGroup
          label={t`What is selected`}
          isTight
          value={what}
          onChange={setWhat}
          choices={[
            { id: 'units', text: t`Units` },
            { id: 'accounts', text: t`Accounts` },
          ]}
        />
        <AskedFields plan={plan} used={shown.totals.territories} asked={asked} onChange={setAsked} />
        <ChoiceGroup
          label={t`What becomes of the selection`}
          isTight
          value={how}
          onChange={setHow}
          choices={PICK_HOWS.map((id) => ({ id, text: hows[id] }))}
        />
      </div>
    </DialogFrame>
  );
}

interface AskedFieldsProps {
  readonly plan: Plan;
  /** Keys of the territories on screen. */
  readonly used: Int32Array;
  readonly asked: Asked;
  readonly onChange: (asked: Asked) => void;
}

function AskedFields({ plan, used, asked, onChange }: AskedFieldsProps) {
  const { t, i18n } = useLingui();
  const set = (change: Partial<Asked>) => onChange({ ...asked, ...change });
  const any = { id: ANY, text: t`Any` };
  const owners = plan.accounts.ownerNames.slice(0, MOST_OWNERS).map((text, row) => ({ id: String(row), text }));
  const territories = plan.territories.filter(({ key }) => used.includes(key));
  const measures = plan.measures.map(({ name, column }, row) => ({
    id: String(row),
    text: column === '#' ? t`Accounts` : measureLabel(i18n, name),
  }));
  return (
    <>
      <TextField label={t`Code or postcode begins with`} value={asked.prefix} onChange={(prefix) => set({ prefix })} />
      <SelectField
        label={t`Territory`}
        value={asked.territory}
        onChange={(territory) => set({ territory })}
        choices={[
          any,
          { id: '0', text: t`In no territory` },
          ...territories.map(({ key, id, name }) => ({ id: String(key), text: `${id} ${name}` })),
        ]}
      />
      {owners.length > 0 && (
        <SelectField
          label={t`Owner`}
          value={asked.owner}
          onChange={(owner) => set({ owner })}
          choices={[any, ...owners]}
        />
      )}
      <SelectField
        label={t`Measure`}
        value={asked.measure}
        onChange={(measure) => set({ measure })}
        choices={[any, ...measures]}
      />
      {asked.measure !== ANY && (
        <div className="field-grid">
          <NumberField
            label={t`From`}
            value={asked.from}
            onChange={(from) => set({ from })}
            onClear={() => set({ from: null })}
          />
          <NumberField
            label={t`To`}
            value={asked.to}
            onChange={(to) => set({ to })}
            onClear={() => set({ to: null })}
          />
        </div>
      )}
    </>
  );
}

function filterOf({ prefix, owner, territory, measure, from, to }: Asked): RowFilter {
  return {
    ...(prefix.trim() === '' ? {} : { prefix }),
    ...(owner === ANY ? {} : { owner: Number(owner) }),
    ...(territory === ANY ? {} : { territory: Number(territory) as TerritoryKey }),
    ...(measure === ANY ? {} : { measure: { row: Number(measure), from, to } }),
  };
}
