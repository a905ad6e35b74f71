import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { LimitStanding, MovedTerritory } from '../../core/tally/move-preview.ts';
import { Icon } from '../controls/icon.tsx';
import { measureLabel } from '../text/measure-label.ts';
import { useAppState, useFormat } from '../use-app.ts';

/** Measures beyond these would hide the map; those that are balanced come first. */
const MOST_MEASURES = 3;

interface MoveFiguresProps {
  readonly moved: MovedTerritory;
  /** Limits stand in the line of their measure, not below it: where there is more room across than down. */
  readonly isWide?: boolean;
}

/** One territory's figures before and after a move: accounts, each measure with its index and limit, and quota. */
export function MoveFigures({ moved: { before, after }, isWide = false }: MoveFiguresProps) {
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
              isWide={isWide}
            >
              {isTold(before.limits[m], after.limits[m]) && <LimitNote after={after.limits[m]} written={written} />}
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
  readonly isWide?: boolean;
  /** What there is to say of its limit; false for nothing. */
  readonly children?: ReactNode;
}

function FigureRow({ name, values: [now, then], index, isWide = false, children }: FigureRowProps) {
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
        {isWide && children && <td>{children}</td>}
      </tr>
      {!isWide && children && (
        <tr>
          <td colSpan={5}>{children}</td>
        </tr>
      )}
    </>
  );
}

/** Whether a move breaks a limit, leaves it broken or mends it. */
function isTold(before: LimitStanding | undefined, after: LimitStanding | undefined): boolean {
  return before !== undefined && after !== undefined && (before.side !== 0 || after.side !== 0);
}

interface LimitNoteProps {
  readonly after: LimitStanding | undefined;
  readonly written: (value: number) => string;
}

/** A limit that a move breaks, leaves broken or mends: sign, colour and words, with the amount. */
function LimitNote({ after, written }: LimitNoteProps) {
  const side = after?.side ?? 0;
  const by = written(after?.by ?? 0);
  return (
    <span className={side === 0 ? 'move-limit move-limit-met' : 'move-limit move-limit-broken'}>
      <Icon name={side === 0 ? 'check' : 'warning'} />
      {side > 0 ? (
        <Trans>{by} above its limit</Trans>
      ) : side < 0 ? (
        <Trans>{by} below its limit</Trans>
      ) : (
        <Trans>Within its limits again</Trans>
      )}
    </span>
  );
}
