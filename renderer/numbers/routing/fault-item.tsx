import { Trans, useLingui } from '@lingui/react/macro';
import type { Plan } from '../../../core/model/plan.ts';
import { ruleText, sourceText } from '../../../core/text/routing/rule-text.ts';
import { draftRoutes } from '../../actions/routing.ts';
import { Button } from '../../controls/button.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import type { RoutingResult } from '../../state/routing-slice.ts';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import type { ShownFault } from './faults.ts';
import { lineOf } from './line-of.ts';
import { useRouteNames } from './route-names.ts';
import { useRoutingSettings } from './use-routes.ts';

interface FaultItemProps {
  readonly plan: Plan;
  readonly result: RoutingResult;
  readonly fault: ShownFault;
  readonly onOpen: (rule: number) => void;
}

/** A finding: what is wrong, the lines it is about, and what can be done about it, at hand as far as it is a rule. */
export function FaultItem({ plan, result, fault, onOpen }: FaultItemProps) {
  const { t } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const { shown } = useRoutingSettings();
  const { text, remedy, lines, rule, vacant } = fault;
  const territory = vacant === null ? undefined : plan.territories.find(({ key }) => key === vacant);
  const add = (asked: NonNullable<typeof rule>) => {
    draftRoutes(app, { rules: [...shown.rules, asked] });
    onOpen(shown.rules.length);
  };
  return (
    <li className="routing-fault">
      <p>{text}</p>
      {lines.length > 0 && (
        <ul className="routing-lines small">
          {lines.map((line) => (
            <FaultLine key={line} plan={plan} result={result} line={line} onOpen={onOpen} />
          ))}
        </ul>
      )}
      <p className="small quiet">{remedy}</p>
      <div className="acts">
        {rule && (
          <Button isDisabled={readOnly} label={t`Add a rule for them: ${text}`} onPress={() => add(rule)}>
            <Trans>Add a rule for them</Trans>
          </Button>
        )}
        {territory && (
          <SelectField
            label={t`Who stands in for ${territory.name}`}
            value="none"
            isDisabled={readOnly}
            choices={[
              { id: 'none', text: t`Nobody` },
              ...plan.reps.map(({ id, name }) => ({ id: `rep ${id}`, text: name || id })),
            ]}
            onChange={(id) => {
              const backup = id === 'none' ? '' : id.slice('rep '.length);
              draftRoutes(app, { backups: { ...shown.backups, [territory.id]: backup } });
            }}
          />
        )}
      </div>
    </li>
  );
}

interface FaultLineProps extends Pick<FaultItemProps, 'plan' | 'result' | 'onOpen'> {
  readonly line: number;
}

/** A line that a finding is about; where it is one of the planner's own rules, with the way to it. */
function FaultLine({ plan, result, line, onOpen }: FaultLineProps) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const readOnly = useAppState((state) => state.readOnly);
  const names = useRouteNames(plan);
  const { kept, shown } = useRoutingSettings();
  const { source, own, when } = lineOf(result.lines, line);
  const target = result.targets[result.lines.target[line] as number];
  const to = target ? names.territory(target.territory) || names.takers(target) : '';
  const [number, asked, from] = [format.whole(line + 1), ruleText(i18n, when), sourceText(i18n, source, own)];
  // A rule that was moved or taken away meanwhile is not the one that was proved.
  const isThere = own >= 0 && kept.rules[own] !== undefined && kept.rules[own] === shown.rules[own];
  return (
    <li>
      <span>
        <Trans>
          Line {number} ({from}): <bdi>{asked}</bdi>, to <bdi>{to}</bdi>
        </Trans>
      </span>
      {isThere && (
        <>
          <Button tone="quiet" label={t`Change ${from}`} onPress={() => onOpen(own)}>
            <Trans>Change</Trans>
          </Button>
          <Button
            tone="quiet"
            isDisabled={readOnly}
            label={t`Remove ${from}`}
            onPress={() => draftRoutes(app, { rules: shown.rules.filter((_, at) => at !== own) })}
          >
            <Trans>Remove</Trans>
          </Button>
        </>
      )}
    </li>
  );
}
