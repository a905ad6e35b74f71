import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { LimitStanding, MovedTerritory } from '../../core/tally/move-preview.ts';
import { Icon } from '../controls/icon.tsx';
import { measureLabel } from '../text/measure-label.ts';
import { useAppState, useFormat } from '../use-app.ts';

/** Measures beyond these would hide the map; those that are balanced come first. */
const MOST_MEASURES = 3;

/** One territory's figures before and after a move: accounts, each measure with its index and limit, and quota. */
export function MoveFigures({ moved: { before, after } }: { readonly moved: MovedTerritory }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const measures = useAppState((state) => state.plan?.measures) ?? [];
  const order = [...measures.keys()].sort((a, b) => Number(measures[b]?.balanced) - Number(measures[a]?.balanced));
  const quota = after.quotaMinor ?? before.quotaMinor;
  return (
    <table className="move-figures">
      <tbody>
        {order.slice(0, MOST_MEASURES).map((m) => {
          const measure = measures[m];
          if (!measure) return null;
          const written = (value: number | undefined) => format.quantity(value ?? 0, measure.quantity);
          const name = measure.column === '#' ? t`Accounts` : measureLabel(i18n, measure.name);
          return (
            <FigureRow
              key={measure.key}
              name={name}
              values={[written(before.totals[m]), written(after.totals[m])]}
              index={[before.index[m] ?? Number.NaN, after.index[m] ?? Number.NaN]}
            >
              <LimitNote before={before.limits[m]} after={after.limits[m]} written={written} />
            </FigureRow>
          );
        })}
        {quota !== null && (
          <FigureRow
            name={t`Quota`}
            values={[before.quotaMinor, after.quotaMinor].map((minor) => (minor === null ? '–' : format.money(minor)))}
          />
        )}
      </tbody>
    </table>
  );
}

interface FigureRowProps {
  readonly name: string;
  readonly values: readonly string[];
  readonly index?: readonly [number, number];
  readonly children?: ReactNode;
}

function FigureRow({ name, values: [now, then], index, children }: FigureRowProps) {
  const format = useFormat();
  return (
    <>
      <tr>
        <th scope="row" className="quiet">
          <bdi>{name}</bdi>
        </th>
        <td className="number">{now}</td>
        <td>
          <span className="move-arrow" />
        </td>
        <td className="number">{then}</td>
        <td className="number quiet">
          {index && Number.isFinite(index[1]) && (
            <>
              {format.index(index[0])}
              <span className="move-arrow" />
              {format.index(index[1])}
            </>
          )}
        </td>
      </tr>
      {children}
    </>
  );
}

interface LimitNoteProps {
  readonly before: LimitStanding | undefined;
  readonly after: LimitStanding | undefined;
  readonly written: (value: number) => string;
}

/** A limit that the move breaks, leaves broken or mends: sign, colour and words, with the amount. */
function LimitNote({ before, after, written }: LimitNoteProps) {
  if (!before || !after || (before.side === 0 && after.side === 0)) return null;
  const by = written(after.by);
  return (
    <tr>
      <td colSpan={5} className={after.side === 0 ? 'move-limit move-limit-met' : 'move-limit move-limit-broken'}>
        <Icon name={after.side === 0 ? 'check' : 'warning'} />
        {after.side > 0 ? (
          <Trans>{by} above its limit</Trans>
        ) : after.side < 0 ? (
          <Trans>{by} below its limit</Trans>
        ) : (
          <Trans>Within its limits again</Trans>
        )}
      </td>
    </tr>
  );
}
