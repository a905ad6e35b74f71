import { Trans, useLingui } from '@lingui/react/macro';
import { baseLevel, groupLevels } from '../../../core/model/hierarchy.ts';
import { type LevelRule, type PlanMethod, type QuotaRule, USUAL_RULE } from '../../../core/model/quota-plan.ts';
import type { Level } from '../../../core/model/territory.ts';
import { changeQuotaRule } from '../../actions/quota-plan.ts';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { BoundField } from './bound-field.tsx';
import { DraftField } from './draft-field.tsx';
import { useMethodNames } from './method-names.ts';
import type { QuotaFacts } from './use-quota.ts';

const PERCENT = { style: 'percent', maximumFractionDigits: 2 } as const;
/** Stands for a level without a rule of its own. */
const AS_BELOW = 'sum';

/** How each level comes about: what is above it is split by its method. Only levels that have groups are shown. */
export function QuotaRules({ facts }: { readonly facts: QuotaFacts }) {
  const { t } = useLingui();
  const { plan, quotaPlan } = facts;
  const used = new Set(plan.territories.filter(({ role }) => role === quotaPlan.role).map(({ level }) => level));
  const groups = groupLevels(plan)
    .filter(({ key }) => used.has(key))
    .reverse();
  const ruleOf = (level: Level) => quotaPlan.levels.find((rule) => rule.level === level.key) ?? null;
  return (
    <section className="numbers-part" aria-label={t`Split level by level`}>
      <h3>
        <Trans>Split level by level</Trans>
      </h3>
      <div className="numbers-scroll">
        <table className="numbers-table quota-rules" aria-label={t`Split level by level`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Level</Trans>
              </th>
              <th scope="col">
                <Trans>Split by</Trans>
              </th>
              <th scope="col">
                <Trans>More</Trans>
              </th>
              <th scope="col">
                <Trans>Over-assignment</Trans>
              </th>
              <th scope="col">
                <Trans>Floor</Trans>
              </th>
              <th scope="col">
                <Trans>Cap</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((level) => (
              <RuleRow key={level.key} facts={facts} level={level} rule={ruleOf(level)} isBase={false} />
            ))}
            <RuleRow facts={facts} level={baseLevel(plan)} rule={quotaPlan.base} isBase={true} />
          </tbody>
        </table>
      </div>
      <p className="hint">
        <Trans>
          Floors and caps in per cent are of what each would get if all got the same; type an amount with digits only.
          Over-assignment is how much more a level has together than what is above it.
        </Trans>
      </p>
    </section>
  );
}

interface RuleRowProps {
  readonly facts: QuotaFacts;
  readonly level: Level;
  readonly rule: QuotaRule | LevelRule | null;
  readonly isBase: boolean;
}

function RuleRow({ facts, level, rule, isBase }: RuleRowProps) {
  const { t } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const methods = useMethodNames();
  const { plan, quotaPlan } = facts;
  const { name } = level;
  const set = (change: Partial<QuotaRule> | null) => {
    const next = change === null ? undefined : { ...(rule ?? USUAL_RULE), ...change };
    void changeQuotaRule(app, quotaPlan, isBase ? null : level.key, next);
  };
  // A formula begins with something that can be reckoned, because an empty one would be refused.
  const withMethod = (method: PlanMethod): Partial<QuotaRule> =>
    method === 'formula' && !rule?.formula
      ? { method, formula: `[${plan.measures[0]?.name ?? 'accounts'}]` }
      : { method };
  const choices = isBase ? methods : [{ id: AS_BELOW, text: t`Sum of its territories` }, ...methods];
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td className="quota-method">
        <SelectField
          label={t`Split by, ${name}`}
          labelHidden
          isDisabled={readOnly}
          choices={choices}
          value={rule?.method ?? AS_BELOW}
          onChange={(id) => set(id === AS_BELOW ? null : withMethod(id as PlanMethod))}
        />
      </td>
      <td className="quota-more">
        {rule?.method === 'hybrid' && (
          <NumberField
            label={t`Weight of potential, ${name}`}
            labelHidden
            value={rule.hybrid}
            minValue={0}
            maxValue={1}
            step={0.01}
            isDisabled={readOnly}
            format={PERCENT}
            onChange={(hybrid) => set({ hybrid })}
          />
        )}
        {rule?.method === 'formula' && (
          <DraftField
            label={t`Formula, ${name}`}
            labelHidden
            value={rule.formula}
            isDisabled={readOnly}
            placeholder={plan.measures.map((measure) => measure.name).join(' + ')}
            onDone={(formula) => set({ formula })}
          />
        )}
      </td>
      <td className="quota-short">
        <NumberField
          label={t`Over-assignment, ${name}`}
          labelHidden
          value={rule?.over ?? null}
          minValue={0}
          maxValue={10}
          step={0.001}
          isDisabled={readOnly || !rule}
          format={PERCENT}
          onChange={(over) => set({ over })}
        />
      </td>
      {(['floor', 'cap'] as const).map((side) => (
        <td className="quota-bound" key={side}>
          <BoundField
            label={side === 'floor' ? t`Floor, ${name}` : t`Cap, ${name}`}
            value={rule?.[side] ?? null}
            isDisabled={readOnly || !rule}
            onDone={(bound) => set({ [side]: bound })}
          />
        </td>
      ))}
    </tr>
  );
}
