import { Trans, useLingui } from '@lingui/react/macro';
import type { FrontierPointFacts } from '../../../electron/api/frontier-schemas.ts';
import { Icon } from '../../controls/icon.tsx';
import { useFormat } from '../../use-app.ts';

interface FrontierTableProps {
  readonly points: readonly FrontierPointFacts[];
  readonly shown: number | null;
  readonly isDisabled: boolean;
  readonly onShow: (point: number) => void;
}

/** The same plans as rows: the chart's equal, with what it has no room for. */
export function FrontierTable({ points, shown, isDisabled, onShow }: FrontierTableProps) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <table className="frontier-table small" aria-label={t`Plans`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Moved</Trans>
          </th>
          <th scope="col">
            <Trans>Accounts</Trans>
          </th>
          <th scope="col">
            <Trans>Deviation</Trans>
          </th>
          <th scope="col">
            <Trans>At</Trans>
          </th>
          <th scope="col">
            <Trans>Limits</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ budget, moved, accounts, imbalance, at, unmet }, i) => {
          const share = format.percent(moved);
          const allowed = budget === null ? t`no limit` : t`at most ${format.percent(budget)}`;
          return (
            <tr key={imbalance} className={shown === i ? 'frontier-row-shown' : undefined}>
              <th scope="row">
                <button
                  type="button"
                  className="frontier-show number"
                  aria-pressed={shown === i}
                  aria-label={t`Show the plan that moves ${share}`}
                  title={allowed}
                  disabled={isDisabled}
                  onClick={() => onShow(i)}
                >
                  {share}
                </button>
              </th>
              <td className="number">{format.whole(accounts)}</td>
              <td className="number">{format.percent(imbalance)}</td>
              <td>
                <bdi>{at?.territory ?? '–'}</bdi>
              </td>
              <td>
                {unmet === 0 ? (
                  <span className="frontier-met">
                    <Icon name="check" />
                    <Trans>met</Trans>
                  </span>
                ) : (
                  <Trans>{unmet} not met</Trans>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
