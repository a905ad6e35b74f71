import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { MOST_IN_TEAM } from '../../core/edit/organisation/set-territory-reps.ts';
import type { RepKey, TerritoryKey } from '../../core/model/ids.ts';
import type { Rep } from '../../core/model/territory.ts';
import { territoryCapacity } from '../../core/tally/territory-capacity.ts';
import { editPlan } from '../actions/edit-plan.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { NumberField } from '../controls/number-field.tsx';
import { useApp, useAppState, useFormat } from '../use-app.ts';
import { RepChoice } from './reps/rep-choice.tsx';
import { evenShares, isWhole, type Member, membersOf, roundedSum, sharesOf } from './team-members.ts';

const PERCENT = { style: 'percent', maximumFractionDigits: 2 } as const;

/** Who works a territory, with what share each; the shares sum to 100 %, or nobody does and it is vacant. */
export function TeamDialog({ territory }: { readonly territory: TerritoryKey }) {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const [members, setMembers] = useState<readonly Member[]>(() => (plan ? membersOf(plan, scenario, territory) : []));
  const record = plan?.territories.find(({ key }) => key === territory);
  if (!plan || !record) return null;
  const sum = roundedSum(members);
  const right = members.length === 0 || isWhole(members);
  const free = plan.reps.filter(({ key }) => !members.some(({ rep }) => rep === key));
  const change = (at: number, member: Partial<Member>) =>
    setMembers(members.map((one, i) => (i === at ? { ...one, ...member } : one)));
  const add = (rep: Rep) => setMembers([...members, { rep: rep.key, share: Math.max(0, 1 - sum) }]);
  const save = async () => {
    const done = await editPlan(app, { kind: 'set-territory-reps', scenario, territory, reps: sharesOf(members) });
    if (done) app.store.getState().setView({ dialog: null });
  };
  const capacity = format.fte(territoryCapacity({ reps: sharesOf(members) }, plan));
  const { name } = record;
  return (
    <DialogFrame
      title={t`Reps of ${name}`}
      isCancellable
      actions={
        <Button tone="primary" isDisabled={!right} onPress={save}>
          <Trans>Save</Trans>
        </Button>
      }
    >
      <div className="stack">
        {members.length === 0 ? (
          <p className="hint">
            <Trans>Nobody works this territory: it is vacant, and counts as one full rep.</Trans>
          </p>
        ) : (
          <ul className="records" aria-label={t`Team`}>
            {members.map(({ rep, share }, at) => {
              const person = plan.reps.find(({ key }) => key === rep);
              const called = person?.name ?? '';
              return (
                <li key={rep} className="record team-member">
                  <span className="record-name">
                    <bdi className="one-line">{called}</bdi>
                    <span className="quiet small">{fte(format.fte(person?.capacityFte ?? 1))}</span>
                  </span>
                  <NumberField
                    label={t`Share of ${called}`}
                    labelHidden
                    value={share}
                    minValue={0}
                    maxValue={1}
                    format={PERCENT}
                    onChange={(next) => change(at, { share: next })}
                  />
                  <IconButton
                    icon="close"
                    label={t`Take ${called} off`}
                    onPress={() => setMembers(members.filter((_, i) => i !== at))}
                  />
                </li>
              );
            })}
          </ul>
        )}
        <div className="team-sum" role="status">
          <span className={right ? 'quiet' : 'hint-warning'}>
            {members.length === 0 ? null : right ? (
              <Trans>Capacity: {capacity} FTE</Trans>
            ) : (
              <Trans>The shares sum to {format.percent(sum)}; they have to be 100 % together.</Trans>
            )}
          </span>
          {members.length > 1 && (
            <Button onPress={() => setMembers(evenShares(members))}>
              <Trans>Even out</Trans>
            </Button>
          )}
        </div>
        {members.length < MOST_IN_TEAM && (
          <RepChoice
            label={t`Add a rep`}
            reps={free}
            onChoose={(key: RepKey) => {
              const rep = free.find((one) => one.key === key);
              if (rep) add(rep);
            }}
          />
        )}
        {plan.reps.length === 0 && (
          <p className="hint">
            <Trans>The plan has no reps yet. Add them under Edit, Reps.</Trans>
          </p>
        )}
      </div>
    </DialogFrame>
  );

  function fte(number: string) {
    return <Trans>{number} FTE</Trans>;
  }
}
