import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import type { PlannerRule } from '../../../core/routing/routing-settings.ts';
import { ruleText } from '../../../core/text/routing/rule-text.ts';
import { Button } from '../../controls/button.tsx';
import { Fold } from '../../controls/fold.tsx';
import { useAppState } from '../../use-app.ts';
import { RuleFields } from './rule-fields.tsx';

interface RuleItemProps {
  readonly plan: Plan;
  /** Its place, and the last there is. */
  readonly at: number;
  readonly last: number;
  readonly rule: PlannerRule;
  /** Whether a finding asks for it: then it is open, and in sight. */
  readonly isAsked: boolean;
  readonly onChange: (rule: PlannerRule) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One rule of the planner's: what it is for in a line, its fields behind it, and its place among the others. */
export function RuleItem({ plan, at, last, rule, isAsked, onChange, onMove, onRemove }: RuleItemProps) {
  const { t, i18n } = useLingui();
  const readOnly = useAppState((state) => state.readOnly);
  const item = useRef<HTMLLIElement>(null);
  const number = at + 1;
  useEffect(() => {
    if (!isAsked) return;
    item.current?.scrollIntoView({ block: 'center' });
    item.current?.querySelector('button')?.focus();
  }, [isAsked]);
  const asks = { ...rule, account: '' };
  const to = targetText(plan, rule);
  const isEmpty = Object.values({ ...rule, territory: '', rep: '', backup: '' }).every((value) => value === '');
  return (
    <li ref={item}>
      <Fold
        title={t`Rule ${number}`}
        isOpen={isAsked}
        set={[isEmpty ? '' : ruleText(i18n, asks), to || t`nobody yet`].filter((text) => text !== '').join(' → ')}
      >
        <div className="stack">
          <RuleFields plan={plan} value={rule} onChange={onChange} />
          <div className="acts">
            <Button tone="quiet" isDisabled={readOnly || at === 0} onPress={() => onMove(-1)}>
              <Trans>Move up</Trans>
            </Button>
            <Button tone="quiet" isDisabled={readOnly || at === last} onPress={() => onMove(1)}>
              <Trans>Move down</Trans>
            </Button>
            <Button tone="quiet" isDisabled={readOnly} onPress={onRemove}>
              <Trans>Remove this rule</Trans>
            </Button>
          </div>
        </div>
      </Fold>
    </li>
  );
}

/** Whom a rule names, blank where there is nobody of the plan. */
function targetText(plan: Plan, { territory, rep, pool = [] }: PlannerRule): string {
  const repName = (id: string) => {
    const found = plan.reps.find((one) => one.id === id);
    return found ? found.name || id : '';
  };
  if (pool.length > 0) return pool.flatMap((one) => repName(one.rep) || []).join(', ');
  if (rep !== '') return repName(rep);
  return plan.territories.find(({ id }) => id === territory)?.name ?? '';
}
