import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { matchingOf } from '../../../core/edit/matching/said-of-matching.ts';
import type { PlanMatching } from '../../../core/matching/plan-matching.ts';
import type { RepKey, TerritoryKey } from '../../../core/model/ids.ts';
import { WISH_GRADES, type WishGrade } from '../../../core/model/matching-settings.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { territoryName } from '../../../core/text/matching/pair-why-text.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { Pager } from '../../controls/pager.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';

interface WishesPartProps {
  readonly plan: Plan;
  readonly made: PlanMatching;
}

const PAGE = 25;

/** What reps say of territories, graded, and pairs that must not be. */
export function WishesPart({ plan, made }: WishesPartProps) {
  const { t } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const gradeText = useGradeText();
  const [asked, setFrom] = useState(0);
  const own = new Set<number>(made.ground.seats.map(({ territory }) => territory));
  const wishes = matchingOf(plan).wishes.filter(({ territory }) => own.has(territory));
  const from = asked < wishes.length ? asked : 0;
  const repName = (key: RepKey) => plan.reps.find((rep) => rep.key === key)?.name ?? '';
  return (
    <div className="numbers-part">
      {wishes.length === 0 ? (
        <p className="hint">
          <Trans>No rep has said anything yet, and no pair is excluded.</Trans>
        </p>
      ) : (
        <ul className="records match-wishes" aria-label={t`Wishes and exclusions`}>
          {wishes.slice(from, from + PAGE).map(({ rep, territory, grade }) => {
            const who = repName(rep);
            const where = territoryName(plan, territory);
            return (
              <li key={`${rep}/${territory}`} className="record">
                <span>
                  <bdi>{who}</bdi> · <bdi>{where}</bdi>
                </span>
                <span className={grade === null ? 'match-never' : 'quiet'}>{gradeText(grade)}</span>
                <IconButton
                  icon="close"
                  label={t`Take back what is said of ${who} and ${where}`}
                  isDisabled={readOnly}
                  onPress={() => editPlan(app, { kind: 'set-wish', rep, territory, wish: null })}
                />
              </li>
            );
          })}
        </ul>
      )}
      <Pager from={from} page={PAGE} total={wishes.length} onFrom={setFrom} />
      <NewWish plan={plan} made={made} />
    </div>
  );
}

function NewWish({ plan, made }: WishesPartProps) {
  const { t } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const gradeText = useGradeText();
  const { reps, seats } = made.ground;
  const territories = [...new Set(seats.map(({ territory }) => territory))];
  const [asked, setAsked] = useState<{ rep: string; territory: string; grade: string }>({
    rep: '',
    territory: '',
    grade: '1',
  });
  const rep = reps.find(({ key }) => String(key) === asked.rep) ?? reps[0];
  const territory = territories.find((key) => String(key) === asked.territory) ?? territories[0];
  if (!rep || territory === undefined) return null;
  const grade = (WISH_GRADES.find((one) => String(one) === asked.grade) ?? null) as WishGrade;
  const add = (of: TerritoryKey) => editPlan(app, { kind: 'set-wish', rep: rep.key, territory: of, wish: { grade } });
  return (
    <div className="numbers-fields">
      <SelectField
        label={t`Rep`}
        choices={reps.map(({ key, name }) => ({ id: String(key), text: name }))}
        value={String(rep.key)}
        isDisabled={readOnly}
        onChange={(id) => setAsked({ ...asked, rep: id })}
      />
      <SelectField
        label={t`says of`}
        choices={territories.map((key) => ({ id: String(key), text: territoryName(plan, key) }))}
        value={String(territory)}
        isDisabled={readOnly}
        onChange={(id) => setAsked({ ...asked, territory: id })}
      />
      <SelectField
        label={t`that`}
        choices={WISH_GRADES.map((one) => ({ id: String(one), text: gradeText(one) }))}
        value={asked.grade}
        isDisabled={readOnly}
        onChange={(id) => setAsked({ ...asked, grade: id })}
      />
      <Button isDisabled={readOnly} onPress={() => add(territory)}>
        <Trans>Note it</Trans>
      </Button>
    </div>
  );
}

function useGradeText(): (grade: WishGrade) => string {
  const { t } = useLingui();
  return (grade) => {
    switch (grade) {
      case 2:
        return t`wants it very much`;
      case 1:
        return t`wants it`;
      case -1:
        return t`would rather not`;
      case -2:
        return t`does not want it at all`;
      case null:
        return t`must not have it`;
    }
  };
}
