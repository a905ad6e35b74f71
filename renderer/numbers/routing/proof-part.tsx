import { useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import { certificateWords, verdictText } from '../../../core/text/routing/certificate-text.ts';
import { groundText } from '../../../core/text/routing/ground-text.ts';
import { Fold } from '../../controls/fold.tsx';
import { Icon } from '../../controls/icon.tsx';
import { Pager } from '../../controls/pager.tsx';
import type { RoutingResult } from '../../state/routing-slice.ts';
import { useFormat } from '../../use-app.ts';
import { NumbersPart } from '../numbers-part.tsx';
import { FaultItem } from './fault-item.tsx';
import { faultsOf } from './faults.ts';

interface ProofPartProps {
  readonly plan: Plan;
  readonly result: RoutingResult;
  /** Shows one of the planner's own rules, by its place. */
  readonly onOpen: (rule: number) => void;
}

const PAGE = 20;

/** Whether the table is proved, with every finding, what to do about it, and how it was proved. */
export function ProofPart({ plan, result, onOpen }: ProofPartProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const [from, setFrom] = useState(0);
  const faults = useMemo(() => faultsOf(i18n, plan, result), [i18n, plan, result]);
  const { proof, lost, countries, codes, lines, grounds } = result;
  const words = certificateWords(i18n);
  const holds = proof.holds && lost.length === 0;
  const start = from < faults.length ? from : 0;
  const facts = [
    [words.countries, countries.join(', ')],
    [words.codes, format.whole(codes)],
    [words.lines, format.whole(lines.source.length)],
    [words.cases, format.whole(proof.cases)],
  ] as const;
  return (
    <NumbersPart title={t`Proof`}>
      <div className={holds ? 'routing-verdict routing-proved' : 'routing-verdict routing-open'} role="status">
        <Icon name={holds ? 'check' : 'warning'} />
        <div>
          <b>{holds ? words.proved : words.notProved}</b>
          <p>{verdictText(i18n, proof)}</p>
        </div>
      </div>
      <dl className="routing-facts">
        {facts.map(([title, value]) => (
          <div key={title}>
            <dt className="quiet small">{title}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {faults.length > 0 && (
        <ul className="routing-faults" aria-label={words.findings}>
          {faults.slice(start, start + PAGE).map((fault) => (
            <FaultItem key={fault.key} plan={plan} result={result} fault={fault} onOpen={onOpen} />
          ))}
        </ul>
      )}
      <Pager from={start} page={PAGE} total={faults.length} onFrom={setFrom} />
      <Fold title={words.how}>
        <div className="stack routing-how">
          <p>{words.method}</p>
          <h4>{words.where}</h4>
          <ul>
            {Object.entries(grounds)
              .filter(([, count]) => count > 0)
              .map(([ground, count]) => (
                <li key={ground}>{groundText(i18n, ground, count)}</li>
              ))}
          </ul>
        </div>
      </Fold>
    </NumbersPart>
  );
}
