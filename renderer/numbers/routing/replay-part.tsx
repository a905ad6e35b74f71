import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Plan } from '../../../core/model/plan.ts';
import type { RoutingReplay } from '../../../electron/api/routing-schemas.ts';
import { runCommand } from '../../commands/run-command.ts';
import { Button } from '../../controls/button.tsx';
import type { RoutingResult } from '../../state/routing-slice.ts';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import { NumbersPart } from '../numbers-part.tsx';
import { FlowTable } from './flow-table.tsx';
import { LeadLacks } from './lead-lacks.tsx';
import { RepLeadTable } from './rep-lead-table.tsx';
import { useRouteNames } from './route-names.ts';

interface ReplayPartProps {
  readonly plan: Plan;
  readonly result: RoutingResult;
}

/** Last period's leads run through the table: what each rep would have had, and what would have gone elsewhere. */
export function ReplayPart({ plan, result }: ReplayPartProps) {
  const { t } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const { replay } = result;
  return (
    <NumbersPart title={t`Last period's leads through this table`}>
      {replay ? (
        <Replayed plan={plan} replay={replay} />
      ) : (
        <>
          <p className="hint">
            <Trans>
              The plan has no leads yet. With a list of them each rep's volume, share and pace are shown here.
            </Trans>
          </p>
          <div className="acts">
            <Button isDisabled={readOnly} onPress={() => runCommand(app, 'plan.import-leads')}>
              <Trans>Import leads…</Trans>
            </Button>
          </div>
        </>
      )}
    </NumbersPart>
  );
}

function Replayed({ plan, replay }: { readonly plan: Plan; readonly replay: RoutingReplay }) {
  const { t } = useLingui();
  const format = useFormat();
  const names = useRouteNames(plan);
  const [moved, share] = [
    format.whole(replay.moved),
    format.percent(replay.known > 0 ? replay.moved / replay.known : 0),
  ];
  const known = format.whole(replay.known);
  return (
    <>
      <p>
        <Plural
          value={replay.leads}
          one="# lead was run through the table."
          other="# leads were run through the table."
        />{' '}
        {replay.days > 0 && <Plural value={replay.days} one="It is of # day." other="They are of # days." />}{' '}
        {replay.known > 0 ? (
          <Trans>
            Of {known} whose owner is known, {moved} ({share}) would have gone to somebody else.
          </Trans>
        ) : (
          <Trans>The list does not say who had them, so what would have gone elsewhere is not known.</Trans>
        )}
      </p>
      <LeadLacks plan={plan} replay={replay} />
      <RepLeadTable replay={replay} names={names} label={t`Leads of each rep`} />
      {replay.flows.length > 0 && <FlowTable replay={replay} names={names} />}
    </>
  );
}
