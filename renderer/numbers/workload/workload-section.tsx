import { Trans, useLingui } from '@lingui/react/macro';
import { grossHours, sellingHours } from '../../../core/sizing/selling-time.ts';
import { workloadOf } from '../../../core/workload/workload-of.ts';
import { setWorkload } from '../../actions/workload.ts';
import { Button } from '../../controls/button.tsx';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import { NumbersPart } from '../numbers-part.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { ClassTable } from './class-table.tsx';
import { ConstantsTable } from './constants-table.tsx';
import { HoursMeasure } from './hours-measure.tsx';
import { HoursTable } from './hours-table.tsx';
import { PickedHours } from './picked-hours.tsx';
import { useWorkload, type WorkloadFacts } from './use-workload.ts';

/** How many hours the accounts of each territory take, and of what. */
export function WorkloadSection() {
  const { t } = useLingui();
  const facts = useWorkload();
  return (
    <SectionFrame title={t`Workload`} intro={t`How many hours the accounts of each territory take, and of what.`}>
      {facts ? <WorkloadParts facts={facts} /> : <p className="quiet">{t`Reckoning…`}</p>}
    </SectionFrame>
  );
}

function WorkloadParts({ facts }: { readonly facts: WorkloadFacts }) {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const readOnly = useAppState((state) => state.readOnly);
  const { plan, workload } = facts;
  const { time } = workloadOf(plan);
  const [net, gross] = [format.whole(sellingHours(time)), format.whole(grossHours(time))];
  return (
    <>
      <NumbersPart title={t`Hours of territories and reps`}>
        <p className="hint">
          <Trans>
            A full-time rep has {net} net selling hours and {gross} gross hours a year. Calls with their preparation are
            compared with net hours, all work with travel and administration with gross hours.
          </Trans>
        </p>
        {workload.territories.length > 0 ? (
          <HoursTable facts={facts} />
        ) : (
          <p className="hint hint-warning">
            <Trans>There are no territories in this scenario yet. Balance it, or import owners.</Trans>
          </p>
        )}
        <p className="hint">
          <Trans>
            Travel is an estimate from homes, centres and the density of stops; no roads are looked at. Between the n
            stops of a day on an area A it is k × √(n × A), times road over straight line.
          </Trans>
        </p>
      </NumbersPart>
      <NumbersPart title={t`What is selected`}>
        <PickedHours facts={facts} />
      </NumbersPart>
      <NumbersPart title={t`Calls by class`}>
        <ClassTable facts={facts} />
        <HoursMeasure plan={plan} />
      </NumbersPart>
      <NumbersPart title={t`Assumptions`}>
        <ConstantsTable plan={plan} />
        {plan.settings.workload && (
          <div className="acts">
            <Button tone="quiet" isDisabled={readOnly} onPress={() => setWorkload(app, null)}>
              <Trans>Set classes, hours and speeds back to the usual</Trans>
            </Button>
          </div>
        )}
      </NumbersPart>
    </>
  );
}
