import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { panelTitleId } from '../actions/show-panel.ts';
import { Icon } from '../controls/icon.tsx';
import { BalancePanel } from '../panels/balance/balance-panel.tsx';
import { DisruptionPanel } from '../panels/disruption/disruption-panel.tsx';
import { DriftPanel } from '../panels/drift/drift-panel.tsx';
import { ExceptionsPanel } from '../panels/exceptions/exceptions-panel.tsx';
import { FairnessPanel } from '../panels/fairness/fairness-panel.tsx';
import { FrontierPanel } from '../panels/frontier/frontier-panel.tsx';
import { HistoryPanel } from '../panels/history/history-panel.tsx';
import { LevelsPanel } from '../panels/levels/levels-panel.tsx';
import { LocksPanel } from '../panels/locks/locks-panel.tsx';
import { PlacesPanel } from '../panels/places/places-panel.tsx';
import { QuotaPanel } from '../panels/quota/quota-panel.tsx';
import { ReasonsPanel } from '../panels/reasons/reasons-panel.tsx';
import { ReviewPanel } from '../panels/review/review-panel.tsx';
import { ScenariosPanel } from '../panels/scenarios/scenarios-panel.tsx';
import { TerritoryPanel } from '../panels/territory/territory-panel.tsx';
import type { PanelName } from '../state/view-slice.ts';
import { useAppState } from '../use-app.ts';

/** The panels, one above the other; each folds up to its title. */
export function SidePanels() {
  const { t } = useLingui();
  return (
    <>
      <Panel name="balance" title={t`Balance`}>
        <BalancePanel />
      </Panel>
      <Panel name="frontier" title={t`Balance against disruption`}>
        <FrontierPanel />
      </Panel>
      <Panel name="reasons" title={t`Reasons`}>
        <ReasonsPanel />
      </Panel>
      <Panel name="territory" title={t`Territory`}>
        <TerritoryPanel />
      </Panel>
      <Panel name="fairness" title={t`Fairness`}>
        <FairnessPanel />
      </Panel>
      <Panel name="disruption" title={t`Disruption`}>
        <DisruptionPanel />
      </Panel>
      <Panel name="quota" title={t`Quota`}>
        <QuotaPanel />
      </Panel>
      <Panel name="places" title={t`Places to review`}>
        <PlacesPanel />
      </Panel>
      <Panel name="drift" title={t`Compare with the CRM`}>
        <DriftPanel />
      </Panel>
      <Panel name="locks" title={t`Locks`}>
        <LocksPanel />
      </Panel>
      <Panel name="exceptions" title={t`Exceptions`}>
        <ExceptionsPanel />
      </Panel>
      <Panel name="levels" title={t`Regions and levels`}>
        <LevelsPanel />
      </Panel>
      <Panel name="scenarios" title={t`Scenarios`}>
        <ScenariosPanel />
      </Panel>
      <Panel name="review" title={t`Review and signatures`}>
        <ReviewPanel />
      </Panel>
      <Panel name="history" title={t`History`}>
        <HistoryPanel />
      </Panel>
    </>
  );
}

interface PanelProps {
  readonly name: PanelName;
  readonly title: string;
  readonly children: ReactNode;
}

function Panel({ name, title, children }: PanelProps) {
  const open = useAppState((state) => state.openPanels.has(name));
  const toggle = useAppState((state) => state.togglePanel);
  return (
    <Disclosure className="panel" isExpanded={open} onExpandedChange={() => toggle(name)}>
      <Heading level={2} id={panelTitleId(name)} className="panel-head">
        <Button slot="trigger" className="panel-title">
          <Icon name={open ? 'chevronDown' : 'chevronForward'} />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="panel-body">{open && children}</DisclosurePanel>
    </Disclosure>
  );
}
