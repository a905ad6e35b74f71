import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { differenceTexts } from '../../../core/text/difference-text.ts';
import type { CallOutput } from '../../../electron/api/contract.ts';
import { Pager } from '../../controls/pager.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useFormat } from '../../use-app.ts';
import { DifferenceTable } from './difference-table.tsx';
import type { Checked } from './use-check.ts';

type Kind = CallOutput<'import.rows'>[number]['kind'];
const KINDS: readonly Kind[] = ['added', 'changed', 'gone'];
const PAGE = 25;

/** What an update would do to the plan: in sentences, and account by account. */
export function DifferenceView({ review }: { readonly review: Extract<Checked, { kind: 'import-review' }> }) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const format = useFormat();
  const { held, difference } = review;
  const total = (kind: Kind) => difference[kind];
  const [kind, setKind] = useState<Kind>(() => KINDS.find((one) => total(one) > 0) ?? 'added');
  const [from, setFrom] = useState(0);
  const [rows, setRows] = useState<CallOutput<'import.rows'>>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read for each question
  useEffect(() => {
    let wanted = true;
    app.client.call('import.rows', { held, kind, from, most: PAGE }).then((reply) => {
      if (!wanted) return;
      if (reply.ok) setRows(reply.value);
      else app.store.getState().tell({ kind: 'error', error: reply.error });
    });
    return () => {
      wanted = false;
    };
  }, [held, kind, from]);

  const names: Record<Kind, string> = { added: t`New`, changed: t`Changed`, gone: t`Gone` };
  return (
    <section className="stack-small" aria-label={t`What changes in the plan`}>
      <h3 className="section-title">
        <Trans>What changes in the plan</Trans>
      </h3>
      {differenceTexts(i18n, difference, true).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {KINDS.some((one) => total(one) > 0) && (
        <>
          <div className="verdict-head">
            <SelectField
              label={t`Accounts shown`}
              choices={KINDS.map((id) => ({ id, text: `${names[id]} (${format.whole(total(id))})` }))}
              value={kind}
              onChange={(id) => {
                setKind(id as Kind);
                setFrom(0);
              }}
            />
            <Pager from={from} page={PAGE} total={total(kind)} onFrom={setFrom} />
          </div>
          <DifferenceTable kind={kind} rows={rows.filter((row) => row.kind === kind)} />
        </>
      )}
    </section>
  );
}
