import { Trans, useLingui } from '@lingui/react/macro';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import { RULE_SOURCES, type RuleSource } from '../../../core/routing/rule.ts';
import { Pager } from '../../controls/pager.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import type { RoutingResult } from '../../state/routing-slice.ts';
import { useFormat } from '../../use-app.ts';
import { NumbersPart } from '../numbers-part.tsx';
import { foundLines } from './found-lines.ts';
import { LineTable } from './line-table.tsx';
import { useRouteNames } from './route-names.ts';

interface TablePartProps {
  readonly plan: Plan;
  readonly result: RoutingResult;
}

const PAGE = 50;

/** Every line of the table in the order in which they are asked, searched by words and by postal code. */
export function TablePart({ plan, result }: TablePartProps) {
  const { t } = useLingui();
  const format = useFormat();
  const names = useRouteNames(plan);
  const [source, setSource] = useState<RuleSource | null>(null);
  const [typed, setTyped] = useState('');
  const [from, setFrom] = useState(0);
  const settled = useDeferredValue(typed);
  const { lines, targets } = result;
  const found = useMemo(() => {
    const nameOf = targets.map((target) => `${names.territory(target.territory)} ${names.takers(target)}`);
    return foundLines(lines, { source, typed: settled }, nameOf);
  }, [lines, targets, names, source, settled]);
  const counts = useMemo(() => {
    const of = new Int32Array(RULE_SOURCES.length);
    for (const at of lines.source) of[at] = (of[at] as number) + 1;
    return of;
  }, [lines]);
  const start = from < found.length ? from : 0;
  const titles: Readonly<Record<RuleSource, string>> = {
    account: t`Named accounts`,
    own: t`Rules of your own`,
    codes: t`Postal codes`,
    state: t`States`,
    rest: t`Catch-all`,
  };
  const choices = RULE_SOURCES.filter((one, at) => (counts[at] as number) > 0 || one === source).map((one) => ({
    id: one,
    text: `${titles[one]} (${format.whole(counts[RULE_SOURCES.indexOf(one)] as number)})`,
  }));
  return (
    <NumbersPart title={t`The table`}>
      <div className="numbers-fields">
        <TextField
          label={t`Find a postal code, a word or a name`}
          value={typed}
          maxLength={100}
          onChange={(next) => {
            setTyped(next);
            setFrom(0);
          }}
        />
        <SelectField
          label={t`Lines from`}
          value={source ?? 'all'}
          choices={[{ id: 'all', text: t`Everything` }, ...choices]}
          onChange={(id) => {
            setSource(id === 'all' ? null : (id as RuleSource));
            setFrom(0);
          }}
        />
      </div>
      {found.length === 0 ? (
        <p className="quiet" role="status">
          <Trans>No line is like this.</Trans>
        </p>
      ) : (
        <LineTable result={result} names={names} places={found.subarray(start, start + PAGE)} />
      )}
      <Pager from={start} page={PAGE} total={found.length} onFrom={setFrom} />
    </NumbersPart>
  );
}
