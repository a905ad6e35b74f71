import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { LONGEST_NAME, LONGEST_REMARK } from '../../../core/model/review-round.ts';
import { nearTerritories } from '../../../core/select/near-territories.ts';
import { editRemark, type Said, say } from '../../actions/reviews.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { LongTextField } from '../../controls/long-text-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { MoveEffect } from '../../panels/review/move-effect.tsx';
import { roundShown } from '../../state/review-shown.ts';
import { useApp, useAppState, usePlanTotals } from '../../use-app.ts';
import { useAbout } from './use-about.ts';

interface RemarkDialogProps {
  readonly what: 'comment' | 'proposal';
  /** The uid of one that is to be changed; null for a new one. */
  readonly remark: string | null;
}

/** Says something of a territory, the selection or the plan; or proposes to move the selection, with its effect. */
export function RemarkDialog({ what, remark: uid }: RemarkDialogProps) {
  const { t } = useLingui();
  const app = useApp();
  const shown = usePlanTotals();
  const round = useAppState(roundShown);
  const isCopy = useAppState((state) => state.copyOf !== null);
  const before = useAppState((state) => state.plan?.remarks.find((one) => one.uid === uid) ?? null);
  const about = useAbout(before);
  const lastAuthor = useAppState((state) => state.plan?.remarks.at(-1)?.author);
  const [author, setAuthor] = useState(before?.author ?? (isCopy ? lastAuthor : undefined) ?? round?.sentTo ?? '');
  const [text, setText] = useState(before?.text ?? '');
  const [of, setOf] = useState(about.first);
  const targets = useTargets(shown?.plan ?? null, about.units);
  const [to, setTo] = useState<TerritoryKey | null>(before?.to ?? null);
  if (!shown || !round) return null;
  const isProposal = what === 'proposal';
  const lacks = text.trim() === '' || author.trim() === '' || (isProposal && to === null);
  const close = () => app.store.getState().setView({ dialog: null });
  const save = async () => {
    const target = isProposal ? to : null;
    const said: Said = {
      round: round.uid,
      author: author.trim(),
      text: text.trim(),
      about: isProposal ? 'selection' : of,
      to: target,
    };
    const done = uid === null ? await say(app, said) : await editRemark(app, uid, said.text, target);
    if (done) close();
  };
  const title = uid !== null ? t`Change a remark` : isProposal ? t`Propose a move` : t`Comment`;
  return (
    <DialogFrame
      title={title}
      actions={
        <>
          <Button onPress={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button tone="primary" isDisabled={lacks} onPress={save}>
            {uid !== null ? <Trans>Keep changes</Trans> : isProposal ? <Trans>Propose</Trans> : <Trans>Comment</Trans>}
          </Button>
        </>
      }
    >
      <div className="stack">
        {isProposal ? (
          <>
            <p>
              {about.units.length > 0 ? (
                <Plural value={about.units.length} one="# unit" other="# units" />
              ) : (
                <Plural value={about.accounts.length} one="# account" other="# accounts" />
              )}
              {about.names !== '' && <bdi className="quiet"> · {about.names}</bdi>}
            </p>
            <SelectField
              label={t`To territory`}
              choices={targets}
              value={to === null ? '' : String(to)}
              onChange={(id) => setTo(Number(id) as TerritoryKey)}
            />
            {to !== null && <MoveEffect units={about.units} accounts={about.accounts} to={to} />}
          </>
        ) : (
          uid === null && (
            <SelectField
              label={t`About`}
              choices={about.choices}
              value={String(of)}
              onChange={(id) => setOf(about.choices.find((one) => one.id === id)?.of ?? 'plan')}
            />
          )
        )}
        <LongTextField
          label={isProposal ? t`Reason` : t`Comment`}
          value={text}
          maxLength={LONGEST_REMARK}
          isRequired
          autoFocus={!isProposal}
          onChange={setText}
        />
        {uid === null && (
          <TextField label={t`Your name`} value={author} maxLength={LONGEST_NAME} isRequired onChange={setAuthor} />
        )}
        {isProposal && (
          <p className="hint">
            <Trans>Nothing moves now. The planner sees the effect as it is then, and accepts or declines.</Trans>
          </p>
        )}
      </div>
    </DialogFrame>
  );
}

/** The territories that something may go to, those that are near first. */
function useTargets(plan: Plan | null, units: Int32Array) {
  const shown = usePlanTotals();
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  return useMemo(() => {
    if (!plan || !shown) return [];
    const known = new Map(plan.territories.map((territory) => [territory.key, territory]));
    return nearTerritories(plan, { scenario, role }, shown.totals, units).flatMap((key) => {
      const territory = known.get(key);
      return territory ? [{ id: String(key), text: `${territory.id} ${territory.name}` }] : [];
    });
  }, [plan, shown, units, scenario, role]);
}
