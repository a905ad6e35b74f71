import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import type { RemarkState } from '../../../core/model/review-round.ts';
import { remarkRows } from '../../../core/review-round/remark-rows.ts';
import { acceptFitting, openProposals } from '../../actions/accept-fitting.ts';
import { Button } from '../../controls/button.tsx';
import { Pager } from '../../controls/pager.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useAppState } from '../../use-app.ts';
import { RemarkItem } from './remark-item.tsx';

type Filter = RemarkState | 'all';

/** Remarks on one page. */
const PAGE = 20;

/** Remarks by what became of them, the newest first; one of them is open for reading and deciding. */
export function RemarkList({ plan }: { readonly plan: Plan }) {
  const { t } = useLingui();
  const isCopy = useAppState((state) => state.copyOf !== null);
  const app = useApp();
  const fixed = useAppState((state) => state.readOnly);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const [filter, setFilter] = useState<Filter>(isCopy ? 'all' : 'open');
  const [from, setFrom] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const { remarks, rounds, units, accounts } = plan;
  const proposals = useMemo(
    () => openProposals({ rounds, remarks }, { scenario, role }).length,
    [rounds, remarks, scenario, role],
  );
  const listed = useMemo(
    () => remarks.filter(({ state }) => filter === 'all' || state === filter).sort((a, b) => (a.at > b.at ? -1 : 1)),
    [remarks, filter],
  );
  const start = from < listed.length ? from : 0;
  const page = useMemo(() => listed.slice(start, start + PAGE), [listed, start]);
  const rows = useMemo(() => remarkRows({ units, accounts }, page), [units, accounts, page]);
  const count = (state: RemarkState) => remarks.filter((one) => one.state === state).length;
  const [open, accepted, declined, withdrawn] = [
    count('open'),
    count('accepted'),
    count('declined'),
    count('withdrawn'),
  ];
  const all = remarks.length;
  return (
    <section className="stack-small" aria-label={t`Remarks`}>
      <SelectField
        label={t`Remarks`}
        choices={[
          { id: 'open', text: t`Open (${open})` },
          { id: 'accepted', text: t`Accepted (${accepted})` },
          { id: 'declined', text: t`Declined (${declined})` },
          { id: 'withdrawn', text: t`Taken back (${withdrawn})` },
          { id: 'all', text: t`All (${all})` },
        ]}
        value={filter}
        onChange={(id) => {
          setFilter(id as Filter);
          setFrom(0);
        }}
      />
      {listed.length === 0 ? (
        <p className="hint">
          {all === 0 ? <Trans>Nothing was said yet.</Trans> : <Trans>There are no remarks of this kind.</Trans>}
        </p>
      ) : (
        <ul className="remarks" aria-label={t`Remarks, newest first`}>
          {page.map((remark) => (
            <RemarkItem
              key={remark.uid}
              plan={plan}
              remark={remark}
              rows={rows.get(remark.uid)}
              isOpen={chosen === remark.uid}
              onOpen={(isOpen) => setChosen(isOpen ? remark.uid : null)}
            />
          ))}
        </ul>
      )}
      {!isCopy && proposals > 1 && (
        <div className="acts">
          <Button isDisabled={fixed} onPress={() => acceptFitting(app)}>
            <Trans>Accept all that break no limit</Trans>
          </Button>
        </div>
      )}
      <Pager from={start} page={PAGE} total={listed.length} onFrom={setFrom} />
    </section>
  );
}
