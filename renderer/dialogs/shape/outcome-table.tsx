import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { territoryWith } from '../../../core/model/assignment.ts';
import { outcomesOf } from '../../../core/redraw/outcome.ts';
import { errorText } from '../../../core/text/error-text.ts';
import { Swatch } from '../../territories/table-cells.tsx';
import { useFormat } from '../../use-app.ts';
import type { LookAhead } from './use-look-ahead.ts';

/** A dialog has room for so many. */
const MOST_SHOWN = 8;

/** What a tool would do: each territory it touches before and after, and what it leaves alone; or why it can do nothing. */
export function OutcomeTable({ ahead }: { readonly ahead: LookAhead }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const { ground, would } = ahead;
  const outcomes = useMemo(() => (would.ok ? outcomesOf(ground, would) : []), [ground, would]);
  if (!would.ok) {
    return (
      <p className="hint hint-warning" role="status">
        {errorText(i18n, would.code, would.values)}
      </p>
    );
  }
  const more = outcomes.length - MOST_SHOWN;
  return (
    <div className="stack-small" role="status">
      <table className="outcome-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Territory</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Units</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Of the ideal</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {outcomes.slice(0, MOST_SHOWN).map(({ territory, units, level }) => {
            const record = territoryWith(ground.plan, territory);
            return (
              <tr key={territory}>
                <th scope="row" className="one-line">
                  {record ? (
                    <>
                      <Swatch colour={record.colour} /> <bdi>{record.name}</bdi>
                    </>
                  ) : (
                    <span className="quiet">
                      <Trans>In no territory</Trans>
                    </span>
                  )}
                </th>
                <td className="number">
                  <BeforeAfter before={format.whole(units.before)} after={format.whole(units.after)} />
                </td>
                <td className="number">
                  <BeforeAfter before={format.percent(level.before)} after={format.percent(level.after)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {more > 0 && (
        <p className="quiet small">
          <Plural value={more} one="and # territory more" other="and # territories more" />
        </p>
      )}
      <LeftAlone ahead={ahead} />
    </div>
  );
}

/** Two values, the old one first in the direction of reading. */
export function BeforeAfter({ before, after }: { readonly before: string; readonly after: string }) {
  // Each on its own: per cents carry marks of direction that would turn the pair round.
  if (before === after) return <bdi>{after}</bdi>;
  return (
    <>
      <bdi className="quiet">{before}</bdi> <span className="outcome-arrow" aria-hidden="true" /> <bdi>{after}</bdi>
    </>
  );
}

/** How many units come along with others, and how many the tool would leave where they are, and why. */
function LeftAlone({ ahead: { would } }: { readonly ahead: LookAhead }) {
  if (!would.ok) return null;
  const { locked, holding, named = 0, kin = 0 } = would.left;
  const { along = 0 } = would;
  return (
    <>
      {along > 0 && (
        <p className="small quiet">
          <Plural
            value={along}
            one="# unit comes along with its family."
            other="# units come along with their families."
          />
        </p>
      )}
      {kin > 0 && (
        <p className="small quiet">
          <Plural value={kin} one="# unit stays with its family." other="# units stay with their families." />
        </p>
      )}
      {locked > 0 && (
        <p className="small quiet">
          <Plural value={locked} one="# locked unit stays where it is." other="# locked units stay where they are." />
        </p>
      )}
      {holding > 0 && (
        <p className="small quiet">
          <Plural
            value={holding}
            one="# unit stays because it holds its territory together."
            other="# units stay because they hold their territory together."
          />
        </p>
      )}
      {named > 0 && (
        <p className="small quiet">
          <Plural
            value={named}
            one="# account is named for it: the territory stays, without units."
            other="# accounts are named for it: the territory stays, without units."
          />
        </p>
      )}
    </>
  );
}
