import { Trans, useLingui } from '@lingui/react/macro';
import { quotaPlanOf } from '../../../core/quota/planned-quotas.ts';
import { quotaFaultText } from '../../../core/text/quota/fault-text.ts';
import { changeQuotaPlan } from '../../actions/quota-plan.ts';
import { Button } from '../../controls/button.tsx';
import { hasTerritories } from '../../state/selection.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { SectionFrame } from '../section-frame.tsx';
import { QuotaBasics } from './quota-basics.tsx';
import { QuotaGap } from './quota-gap.tsx';
import { QuotaOptions } from './quota-options.tsx';
import { QuotaRules } from './quota-rules.tsx';
import { QuotaStart } from './quota-start.tsx';
import { QuotaTable } from './quota-table.tsx';
import { type QuotaFacts, useQuota } from './use-quota.ts';

/** A target from the top, split level by level and period by period. */
export function QuotaSection() {
  const { t } = useLingui();
  return (
    <SectionFrame title={t`Quota`} intro={t`A target from the top, split level by level and period by period.`}>
      <QuotaContent />
    </SectionFrame>
  );
}

function QuotaContent() {
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const facts = useQuota();
  if (!plan) return null;
  if (!hasTerritories({ plan, scenario, role })) {
    return (
      <p className="hint">
        <Trans>There are no territories yet to split a quota over. Balance the plan or draw some first.</Trans>
      </p>
    );
  }
  if (!quotaPlanOf(plan, scenario, role)) return <QuotaStart plan={plan} />;
  return facts ? (
    <QuotaParts facts={facts} />
  ) : (
    <p className="quiet">
      <Trans>Reckoning…</Trans>
    </p>
  );
}

function QuotaParts({ facts }: { readonly facts: QuotaFacts }) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const { faults, isOld, quotaPlan } = facts;
  return (
    <>
      <QuotaBasics facts={facts} />
      <QuotaRules facts={facts} />
      <QuotaOptions facts={facts} />
      {faults.map(({ code, values }) => (
        <p key={code} className="quota-fault" role="status">
          {quotaFaultText(i18n, code, values)}
        </p>
      ))}
      {isOld && (
        <div className="acts quota-old" role="status">
          <span>
            <Trans>The territories changed since the quotas of the plan were split.</Trans>
          </span>
          <Button isDisabled={readOnly} onPress={() => changeQuotaPlan(app, quotaPlan)}>
            <Trans>Split again</Trans>
          </Button>
        </div>
      )}
      <section className="numbers-part" aria-label={t`Quotas`}>
        <h3>
          <Trans>Quotas</Trans>
        </h3>
        <QuotaTable facts={facts} />
      </section>
      <QuotaGap facts={facts} />
    </>
  );
}
