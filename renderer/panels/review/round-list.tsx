import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Plan } from '../../../core/model/plan.ts';
import { Fold } from '../../controls/fold.tsx';
import { useFormat } from '../../use-app.ts';

/** Whom the plan was sent to, when, and how much of what they said is still open. */
export function RoundList({ plan }: { readonly plan: Plan }) {
  const { t } = useLingui();
  const format = useFormat();
  if (plan.rounds.length === 0) return null;
  const rounds = [...plan.rounds].sort((a, b) => (a.sentAt > b.sentAt ? -1 : 1));
  return (
    <Fold title={t`Sent for review`} set={format.whole(rounds.length)}>
      <ul className="history">
        {rounds.map(({ uid, sentTo, sentAt, scenarioName, roleName }) => {
          const said = plan.remarks.filter((remark) => remark.round === uid);
          const open = said.filter(({ state }) => state === 'open').length;
          return (
            <li key={uid} className="history-step round">
              <b className="one-line">
                <bdi>{sentTo}</bdi>
              </b>
              <span className="small quiet">
                <bdi>{scenarioName}</bdi>, <bdi>{roleName}</bdi> ·{' '}
                <time dateTime={sentAt}>{format.day(new Date(sentAt))}</time>
              </span>
              <span className="small quiet">
                {said.length === 0 ? (
                  <Trans>Nothing came back yet</Trans>
                ) : (
                  <>
                    <Plural value={said.length} one="# remark" other="# remarks" />
                    {open > 0 && (
                      <>
                        {' · '}
                        <Plural value={open} one="# open" other="# open" />
                      </>
                    )}
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
