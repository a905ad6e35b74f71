import { Trans, useLingui } from '@lingui/react/macro';
import { matchingOf } from '../../../core/edit/matching/said-of-matching.ts';
import type { PlanMatching } from '../../../core/matching/plan-matching.ts';
import {
  MATCH_TERMS,
  type MatchingSettings,
  MOST_MATCH_WEIGHT,
  USUAL_MATCHING,
} from '../../../core/model/matching-settings.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { wordsOfText } from '../../../core/model/word-list.ts';
import { termMeaningText, termText, termUnknownText } from '../../../core/text/matching/term-text.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { Button } from '../../controls/button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import { KeptText } from './kept-text.tsx';

interface WeightTableProps {
  readonly plan: Plan;
  readonly made: PlanMatching;
}

const KM_PER_MILE = 1.609344;
const MOST_KM = 20_000;

/** How much each term counts, and what the terms rest on. Each field is a step of its own. */
export function WeightTable({ plan, made }: WeightTableProps) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const readOnly = useAppState((state) => state.readOnly);
  const matching = matchingOf(plan);
  const { weights, farKm, levels } = matching;
  const { terms, unknown } = made.costs;
  const perUnit = plan.settings.distanceUnit === 'km' ? 1 : KM_PER_MILE;
  const set = (said: Partial<Pick<MatchingSettings, 'weights' | 'farKm' | 'levels'>>) =>
    editPlan(app, { kind: 'weigh-matching', weights, farKm, levels, ...said });
  return (
    <>
      <table className="numbers-table" aria-label={t`Weights of the terms`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Term</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Weight</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Counts</Trans>
            </th>
            <th scope="col">
              <Trans>What it costs, from 0 to 1</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {MATCH_TERMS.map((term) => {
            const name = termText(i18n, term);
            const share = terms.find((one) => one.term === term)?.share ?? 0;
            return (
              <tr key={term}>
                <th scope="row">{name}</th>
                <td className="match-weight">
                  <NumberField
                    label={t`Weight of ${name}`}
                    labelHidden
                    value={weights[term]}
                    minValue={0}
                    maxValue={MOST_MATCH_WEIGHT}
                    isDisabled={readOnly}
                    format={{ maximumFractionDigits: 1 }}
                    onChange={(weight) => set({ weights: { ...weights, [term]: weight } })}
                  />
                </td>
                <td className="number">{format.tolerance(share)}</td>
                <td>
                  {termMeaningText(i18n, term)}
                  {unknown.includes(term) && <span className="match-fact quiet">{termUnknownText(i18n, term)}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="numbers-fields">
        <NumberField
          label={
            plan.settings.distanceUnit === 'km'
              ? t`Far is, in km (empty: the farthest)`
              : t`Far is, in miles (empty: the farthest)`
          }
          value={farKm === null ? null : farKm / perUnit}
          minValue={1}
          maxValue={MOST_KM / perUnit}
          isDisabled={readOnly}
          format={{ maximumFractionDigits: 0 }}
          onChange={(far) => set({ farKm: far * perUnit })}
          onClear={() => set({ farKm: null })}
        />
        <KeptText
          label={t`Levels, the most junior first`}
          value={levels.join(', ')}
          isDisabled={readOnly}
          onKeep={(text) => set({ levels: wordsOfText(text) })}
        />
        <Button tone="quiet" isDisabled={readOnly} onPress={() => set({ weights: USUAL_MATCHING.weights })}>
          <Trans>Usual weights</Trans>
        </Button>
      </div>
    </>
  );
}
