import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { sameRecord } from '../../../core/edit/record-order.ts';
import { costToday } from '../../../core/matching/cost-today.ts';
import { matchedSeats } from '../../../core/matching/matched-seats.ts';
import type { PlanMatching } from '../../../core/matching/plan-matching.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { costText } from '../../../core/text/matching/cost-text.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { Button } from '../../controls/button.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useAppState, useFormat } from '../../use-app.ts';

interface TakePartProps {
  readonly plan: Plan;
  readonly made: PlanMatching;
}

const HOMES = ['as-is', 'soft', 'hard'] as const;

/** What the matching comes to against today, and the one step that takes it. */
export function TakePart({ plan, made }: TakePartProps) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const readOnly = useAppState((state) => state.readOnly);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const [homes, setHomes] = useState<(typeof HOMES)[number]>('as-is');
  const seats = matchedSeats(made);
  const today = new Map(
    plan.scenarioTerritories.filter((seat) => seat.scenario === scenario).map((seat) => [seat.territory, seat.reps]),
  );
  const changed = seats.filter(({ territory, reps }) => !sameRecord(today.get(territory) ?? [], reps)).length;
  const cost = costText(i18n, made.matching.cost);
  const before = costText(i18n, costToday(made));
  const texts = {
    'as-is': t`stay as they are`,
    soft: t`pull half`,
    hard: t`pull wholly`,
  };
  const take = () =>
    editPlan(app, { kind: 'take-matching', scenario, role, seats, homes: homes === 'as-is' ? null : homes });
  const idle = changed === 0 && (homes === 'as-is' || homes === plan.settings.balance.homes);
  const { elsewhere } = made.ground;
  const all = format.whole(seats.length);
  return (
    <section className="numbers-part" aria-label={t`The matching`}>
      <p>
        {changed === 0 ? (
          <Trans>The reps sit as the matching has them.</Trans>
        ) : (
          <Plural
            value={changed}
            one={`# of ${all} territories would be worked by others than today.`}
            other={`# of ${all} territories would be worked by others than today.`}
          />
        )}{' '}
        <Trans>
          All pairs together cost {cost}; as they are today, {before}.
        </Trans>
        {elsewhere > 0 && (
          <>
            {' '}
            <Plural
              value={elsewhere}
              one="# rep who works in another role is left out."
              other="# reps who work in another role are left out."
            />
          </>
        )}
      </p>
      <div className="numbers-fields">
        <SelectField
          label={t`Homes in the next balance`}
          choices={HOMES.map((id) => ({ id, text: texts[id] }))}
          value={homes}
          isDisabled={readOnly}
          onChange={(id) => setHomes(id as (typeof HOMES)[number])}
        />
        <Button tone="primary" isDisabled={readOnly || idle} onPress={take}>
          <Trans>Take this matching</Trans>
        </Button>
      </div>
    </section>
  );
}
