import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button as AriaButton } from 'react-aria-components';
import { territoryWith } from '../../../core/model/assignment.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { Remark } from '../../../core/model/review-round.ts';
import type { RemarkRows } from '../../../core/review-round/remark-rows.ts';
import { showRemark } from '../../actions/reviews.ts';
import { Icon } from '../../controls/icon.tsx';
import { Swatch } from '../../territories/table-cells.tsx';
import { useApp, useFormat } from '../../use-app.ts';
import { RemarkDetails } from './remark-details.tsx';
import { StateBadge } from './state-badge.tsx';

interface RemarkItemProps {
  readonly plan: Plan;
  readonly remark: Remark;
  readonly rows: RemarkRows | undefined;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** One remark: pressed, it is shown on the map and can be decided. */
export function RemarkItem({ plan, remark, rows, isOpen, onOpen }: RemarkItemProps) {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const { author, at, state, text } = remark;
  const press = () => {
    if (!isOpen) showRemark(app, remark);
    onOpen(!isOpen);
  };
  return (
    <li className={isOpen ? 'remark remark-open' : 'remark'} aria-label={t`Remark of ${author}`}>
      <AriaButton className="remark-head" aria-expanded={isOpen} onPress={press}>
        <span className="remark-line">
          <Icon name={remark.kind === 'proposal' ? 'moveTo' : 'edit'} />
          <b className="one-line">
            <bdi>{author}</bdi>
          </b>
          <time className="small quiet remark-time" dateTime={at}>
            {format.day(new Date(at))}
          </time>
          <StateBadge state={state} />
        </span>
        <RemarkAbout plan={plan} remark={remark} />
        <span dir="auto" className={isOpen ? 'remark-text' : 'remark-text one-line'}>
          {text}
        </span>
      </AriaButton>
      {isOpen && rows && <RemarkDetails plan={plan} remark={remark} rows={rows} />}
    </li>
  );
}

/** What it is about, in a line: a territory, so many units or accounts and where they are to go, or nothing of these. */
function RemarkAbout({ plan, remark }: { readonly plan: Plan; readonly remark: Remark }) {
  const { units, accounts } = remark;
  const about = territoryWith(plan, remark.territory ?? 0);
  const target = territoryWith(plan, remark.to ?? 0);
  if (units.length + accounts.length === 0 && remark.territoryName === '') return null;
  return (
    <span className="remark-about small">
      {remark.territoryName !== '' && (
        <>
          {about && <Swatch colour={about.colour} />}
          <bdi className="one-line">{about?.name ?? remark.territoryName}</bdi>
          {!about && <Gone />}
        </>
      )}
      {units.length > 0 && <Plural value={units.length} one="# unit" other="# units" />}
      {accounts.length > 0 && <Plural value={accounts.length} one="# account" other="# accounts" />}
      {remark.kind === 'proposal' && (
        <>
          <span className="move-arrow" />
          {target && <Swatch colour={target.colour} />}
          <bdi className="one-line">{target?.name ?? remark.toName}</bdi>
          {!target && <Gone />}
        </>
      )}
    </span>
  );
}

function Gone() {
  return (
    <span className="quiet">
      <Trans>(not there any more)</Trans>
    </span>
  );
}
