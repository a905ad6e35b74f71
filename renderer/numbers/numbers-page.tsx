import type { ComponentType } from 'react';
import type { NumberPage } from '../state/pages-slice.ts';
import { ForecastSection } from './forecast/forecast-section.tsx';
import { MatchSection } from './match/match-section.tsx';
import { PaySection } from './pay/pay-section.tsx';
import { QuotaSection } from './quota/quota-section.tsx';
import { RoutingSection } from './routing/routing-section.tsx';
import { ScorecardSection } from './scorecard/scorecard-section.tsx';
import { SizeSection } from './size/size-section.tsx';
import { WorkloadSection } from './workload/workload-section.tsx';

/** What each page of numbers shows. */
const SECTIONS: Readonly<Record<NumberPage, ComponentType>> = {
  workload: WorkloadSection,
  size: SizeSection,
  match: MatchSection,
  quota: QuotaSection,
  pay: PaySection,
  forecast: ForecastSection,
  scorecard: ScorecardSection,
  routing: RoutingSection,
};

/** One page of numbers. */
export function NumbersPage({ page }: { readonly page: NumberPage }) {
  const Section = SECTIONS[page];
  return (
    <div className="numbers-page">
      <Section />
    </div>
  );
}
