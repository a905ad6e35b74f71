import { useLingui } from '@lingui/react/macro';
import { territoryWith } from '../../../core/model/assignment.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { type MoveReasons, REASON_KINDS } from '../../../electron/api/reasons-schemas.ts';
import { SelectField } from '../../controls/select-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import type { ReasonKind } from '../../state/reasons-slice.ts';
import { reasonKindText } from '../../text/reason-kind.ts';
import { useAppState } from '../../use-app.ts';

const ALL = 'all';

/** Which moves are listed: from where, to where, why, and by name. */
export function ReasonsFilterFields({ plan, moves }: { readonly plan: Plan; readonly moves: MoveReasons }) {
  const { t, i18n } = useLingui();
  const { from, to, kind, search } = useAppState((state) => state.reasonsFilter);
  const set = useAppState((state) => state.setReasonsFilter);
  const kinds = REASON_KINDS.filter((_, number) => moves.kind.includes(number));
  const choices = (column: Int32Array) => [
    { id: ALL, text: t`Any territory` },
    ...[...new Set(column)]
      .map((key) => ({ id: String(key), text: territoryWith(plan, key)?.name ?? t`No territory` }))
      .sort((a, b) => a.text.localeCompare(b.text)),
  ];
  const chosen = (id: string) => (id === ALL ? null : Number(id));
  return (
    <div className="stack-small">
      <div className="field-grid">
        <SelectField
          label={t`From`}
          choices={choices(moves.from)}
          value={String(from ?? ALL)}
          onChange={(id) => set({ from: chosen(id) })}
        />
        <SelectField
          label={t`To`}
          choices={choices(moves.to)}
          value={String(to ?? ALL)}
          onChange={(id) => set({ to: chosen(id) })}
        />
      </div>
      <div className="field-grid">
        <SelectField
          label={t`What asked for it`}
          choices={[{ id: ALL, text: t`Any reason` }, ...kinds.map((id) => ({ id, text: reasonKindText(i18n, id) }))]}
          value={kind ?? ALL}
          onChange={(id) => set({ kind: id === ALL ? null : (id as ReasonKind) })}
        />
        <TextField label={t`Search`} value={search} maxLength={100} onChange={(next) => set({ search: next })} />
      </div>
    </div>
  );
}
