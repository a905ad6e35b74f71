import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { minorUnitDigits } from '../../../core/quota/minor-unit.ts';
import { SelectField } from '../../controls/select-field.tsx';
import { measureLabel } from '../../text/measure-label.ts';
import { useFormat } from '../../use-app.ts';
import { useMonthName } from '../forecast/use-month-name.ts';
import { scoreColumns } from './score-columns.ts';
import { ScoreTable } from './score-table.tsx';
import type { Opportunity, ScorecardFacts } from './use-scorecard.ts';

interface ScorePartsProps {
  readonly facts: ScorecardFacts;
  readonly onBasis: (basis: Opportunity) => void;
}

/** Which rows and what they are divided by, the table, and what each column means. */
export function ScoreParts({ facts, onBasis }: ScorePartsProps) {
  const { i18n, t } = useLingui();
  const format = useFormat();
  const monthName = useMonthName();
  const [rows, setRows] = useState<'territories' | 'reps'>('territories');
  const { plan, card, possible, basis, measure } = facts;
  const isRep = rows === 'reps' && card.reps.length > 0;
  const scale = 10 ** minorUnitDigits(plan.settings.currency);
  const potential = measureLabel(i18n, measure);
  const opportunity = basis === 'quota' ? t`quota` : potential;
  const columns = scoreColumns(card, { i18n, format, monthName, scale, opportunity, isRep });
  const names = useMemo(() => {
    const territories = new Map<number, string>(plan.territories.map(({ key, name }) => [key, name]));
    return { territories, reps: new Map<number, string>(plan.reps.map(({ key, id, name }) => [key, name || id])) };
  }, [plan]);
  const texts: Readonly<Record<Opportunity, string>> = { potential, quota: t`Quota` };
  return (
    <>
      <div className="numbers-fields">
        <SelectField
          label={t`Rows`}
          choices={[
            { id: 'territories', text: t`Territories` },
            { id: 'reps', text: t`Reps` },
          ]}
          value={rows}
          isDisabled={card.reps.length === 0}
          onChange={(id) => setRows(id === 'reps' ? 'reps' : 'territories')}
        />
        {basis && (
          <SelectField
            label={t`Sales are divided by`}
            choices={possible.map((id) => ({ id, text: texts[id] }))}
            value={basis}
            onChange={(id) => onBasis(id === 'quota' ? 'quota' : 'potential')}
          />
        )}
      </div>
      {!basis && plan.sales && (
        <p className="note">
          <Trans>
            Nothing says what a territory holds, so that there is no fair ranking: it takes a measure that stands for
            potential (chosen in the panel of fairness), or quotas.
          </Trans>
        </p>
      )}
      {columns.length === 0 ? (
        <p className="note">
          <Trans>The lists that were imported say nothing of these: no name or account in them is in the plan.</Trans>
        </p>
      ) : (
        <>
          <ScoreTable
            key={rows}
            label={isRep ? t`Scorecard of reps` : t`Scorecard of territories`}
            rowTitle={isRep ? t`Rep` : t`Territory`}
            scores={isRep ? card.reps : card.territories}
            columns={columns}
            nameOf={(key) => (isRep ? names.reps : names.territories).get(key) ?? ''}
          />
          <section className="numbers-part" aria-label={t`What the columns mean`}>
            <h3>
              <Trans>What the columns mean</Trans>
            </h3>
            <dl className="score-meanings">
              {columns.map(({ id, title, meaning }) => (
                <div key={id} className="score-meaning">
                  <dt>
                    <bdi>{title}</bdi>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        </>
      )}
    </>
  );
}
