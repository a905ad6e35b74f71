import { Trans, useLingui } from '@lingui/react/macro';
import type { Composite, CompositePart } from '../../../core/fairness/composite.ts';
import { type CompositeWeights, MOST_PART_WEIGHT, USUAL_FAIRNESS } from '../../../core/model/fairness-settings.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { setFairness } from '../../actions/fairness.ts';
import { Button } from '../../controls/button.tsx';
import { Fold } from '../../controls/fold.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import { usePartTexts } from './part-texts.ts';

interface CompositePartsProps {
  readonly plan: Plan;
  readonly composite: Composite;
}

/** The composite with its parts: what each is worth, how much it weighs and what it adds. Weights can be changed. */
export function CompositeParts({ plan, composite }: CompositePartsProps) {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const readOnly = useAppState((state) => state.readOnly);
  const texts = usePartTexts();
  const { weights } = plan.settings.fairness ?? USUAL_FAIRNESS;
  const { score, parts } = composite;
  const points = (value: number | null) => (value === null ? '–' : format.index(value));
  return (
    <section className="fairness" aria-label={t`Composite`}>
      <p className="composite-score">
        <b className="number">{points(score)}</b>
        <span className="quiet">
          <Trans>of 100, from the parts below</Trans>
        </span>
      </p>
      <table className="part-table composite-table small" aria-label={t`Parts of the composite`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Part</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Value</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Weight</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Adds</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => {
            const name = texts.name(part);
            return (
              <tr key={`${part.part}/${part.measure ?? ''}`} className={part.share === 0 ? 'part-idle' : undefined}>
                <th scope="row" title={texts.meaning(part)}>
                  <bdi>{name}</bdi>
                  <span className="part-bar" aria-hidden="true">
                    <span style={{ inlineSize: `${100 * part.share}%` }} />
                    <span className="part-held" style={{ inlineSize: `${part.contribution}%` }} />
                  </span>
                </th>
                <td className="number">{points(part.value)}</td>
                <td className="part-weight">
                  <NumberField
                    label={t`Weight of ${name}`}
                    labelHidden
                    value={part.weight}
                    minValue={0}
                    maxValue={MOST_PART_WEIGHT}
                    isDisabled={readOnly}
                    format={{ maximumFractionDigits: 1 }}
                    onChange={(weight) => setFairness(app, { weights: weighed(weights, part, weight) })}
                  />
                </td>
                <td className="number">{format.index(part.contribution)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Fold title={t`How it is reckoned`}>
        <p className="small">
          <Trans>
            The score is the mean of the values, weighed by the weights; a part that cannot be known counts for nothing.
          </Trans>
        </p>
        <dl className="meanings small">
          {parts.map((part) => (
            <div key={`${part.part}/${part.measure ?? ''}`}>
              <dt>
                <bdi>{texts.name(part)}</bdi>
              </dt>
              <dd>{texts.meaning(part)}</dd>
            </div>
          ))}
        </dl>
        {plan.settings.fairness && !readOnly && (
          <div className="acts">
            <Button tone="quiet" onPress={() => setFairness(app, { weights: USUAL_FAIRNESS.weights })}>
              <Trans>Usual weights</Trans>
            </Button>
          </div>
        )}
      </Fold>
    </section>
  );
}

function weighed(weights: CompositeWeights, { part, measure }: CompositePart, weight: number): CompositeWeights {
  if (part !== 'balance') return { ...weights, [part]: weight };
  const others = weights.measures.filter((one) => one.measure !== measure);
  return { ...weights, measures: [...others, { measure: measure ?? '', weight }] };
}
