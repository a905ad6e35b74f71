import { Trans, useLingui } from '@lingui/react/macro';
import { DRIFT_KINDS, type DriftKind } from '../../../core/drift/drift.ts';
import { territoryWith } from '../../../core/model/assignment.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textAt } from '../../../core/model/text-column.ts';
import { ruleText, sourceText } from '../../../core/text/routing/rule-text.ts';
import { keepFindings, takeFindings } from '../../actions/drift.ts';
import { Button } from '../../controls/button.tsx';
import type { DriftShown } from '../../state/drift-slice.ts';
import { useApp } from '../../use-app.ts';
import { DriftCorrection } from './drift-correction.tsx';
import { canTake } from './open-findings.ts';

interface DriftItemProps {
  readonly plan: Plan;
  readonly drift: DriftShown;
  /** Place of the finding. */
  readonly at: number;
  /** The plan cannot be changed now. */
  readonly isFixed: boolean;
}

/** One finding: what the plan says, what the CRM says, and whose word counts. */
export function DriftItem({ plan, drift, at, isFixed }: DriftItemProps) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const { findings } = drift.result;
  const kind = DRIFT_KINDS[findings.kind[at] as number] as DriftKind;
  const label = textAt(findings.labels, at);
  const word = (place: number | undefined) => findings.words[place ?? -1] ?? '';
  const territory = territoryWith(plan, findings.territory[at] as number)?.name ?? '';
  const proposal = territoryWith(plan, findings.proposal[at] as number)?.name ?? '';
  const [rep, owner, said] = [word(findings.rep[at]), word(findings.owner[at]), word(findings.said[at])];
  const planSays = kind === 'owner' ? rep : territory;
  const crmSays = kind === 'owner' || kind === 'new' ? owner : kind === 'renamed' ? label : said;
  const nothing = kind === 'owner' || kind === 'new' ? t`nobody` : t`none`;
  const one = Int32Array.of(at);
  const isRouted = kind === 'new' || kind === 'unassigned';
  const rule = findings.rules[findings.rule[at] as number];
  const by = rule && [sourceText(i18n, rule.source, rule.own), ruleText(i18n, rule.when)].join(': ');
  const name = kind === 'renamed' ? territory : label;
  return (
    <li className="place">
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>
      </p>
      <p className="small">
        {kind !== 'new' && (
          <span>
            <Trans>
              Plan: <bdi>{planSays || nothing}</bdi>
            </Trans>
          </span>
        )}
        {kind !== 'new' && kind !== 'gone' && ' · '}
        {kind !== 'gone' && (
          <span>
            <Trans>
              CRM: <bdi>{crmSays || nothing}</bdi>
            </Trans>
          </span>
        )}
      </p>
      {proposal !== '' && (isRouted || kind === 'owner') && (
        <p className="small quiet">
          {isRouted ? (
            <Trans>
              Routing puts it into <bdi>{proposal}</bdi>, by <bdi>{by}</bdi>.
            </Trans>
          ) : (
            <Trans>
              Taken, it goes to <bdi>{proposal}</bdi>.
            </Trans>
          )}
        </p>
      )}
      <div className="acts">
        {canTake(drift, at) && (
          <Button
            isDisabled={isFixed}
            label={isRouted ? t`Take the proposal: ${name}` : t`Take the CRM's: ${name}`}
            onPress={() => takeFindings(app, one)}
          >
            {isRouted ? <Trans>Take the proposal</Trans> : <Trans>Take the CRM's</Trans>}
          </Button>
        )}
        <Button tone="quiet" label={t`Keep the plan's: ${name}`} onPress={() => keepFindings(app, one)}>
          <Trans>Keep the plan's</Trans>
        </Button>
      </div>
      {(findings.account[at] as number) > 0 && kind !== 'gone' && (
        <DriftCorrection plan={plan} drift={drift} at={at} name={name} isFixed={isFixed} />
      )}
    </li>
  );
}
