import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { proveRoutes } from '../../actions/routing.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { SectionFrame } from '../section-frame.tsx';
import { PoolsPart } from './pools-part.tsx';
import { ProofPart } from './proof-part.tsx';
import { ReplayPart } from './replay-part.tsx';
import { RoutingBar } from './routing-bar.tsx';
import { RulesPart } from './rules-part.tsx';
import { TablePart } from './table-part.tsx';
import { useRoutes } from './use-routes.ts';

/** Which lead goes to whom: rules and what they come to, the proof, and last period's leads run through the table. */
export function RoutingSection() {
  const { t } = useLingui();
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const { result, isCurrent } = useRoutes();
  // Place of the rule that a finding asks to be changed.
  const [opened, setOpened] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: proved anew when the page is opened or shows another scenario, not after every edit
  useEffect(() => {
    if (plan && !isCurrent) void proveRoutes(app);
  }, [app, scenario, role]);
  if (!plan) return null;
  return (
    <SectionFrame
      title={t`Lead routing`}
      intro={t`Which lead goes to whom: the rules, the proof that no lead is lost or asked for twice, and last period's leads run through the table.`}
    >
      <RoutingBar result={result} isCurrent={isCurrent} />
      {result && <ProofPart plan={plan} result={result} onOpen={setOpened} />}
      <RulesPart plan={plan} opened={opened} onOpened={setOpened} />
      {result && <PoolsPart plan={plan} result={result} />}
      {result && <TablePart plan={plan} result={result} />}
      {result && <ReplayPart plan={plan} result={result} />}
    </SectionFrame>
  );
}
