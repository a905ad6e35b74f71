import { Plural, Trans } from '@lingui/react/macro';
import type { MidYearFacts } from '../../../electron/api/mid-year-schemas.ts';
import { NameList } from '../../controls/name-list.tsx';
import { Swatch } from '../../territories/table-cells.tsx';
import { useAppState, useFormat } from '../../use-app.ts';
import { BeforeAfter } from '../shape/outcome-table.tsx';
import { BeyondList } from './beyond-list.tsx';

/** A dialog has room for so many. */
const MOST_SHOWN = 12;

/** What a proposal moves, whether the limits are met, and each territory it concerns before and after. */
export function ProposalView({ facts, ranOut }: { readonly facts: MidYearFacts; readonly ranOut: boolean }) {
  const format = useFormat();
  const measures = useAppState((state) => state.plan?.measures);
  const { accounts, allAccounts, revenue, outside, beyond, unseated, territories } = facts;
  const quantity = measures?.find(({ name }) => name === revenue?.measure)?.quantity ?? 'number';
  const going = revenue && {
    amount: format.quantity(revenue.moved, quantity),
    measure: revenue.measure,
    part: format.percent(revenue.all > 0 ? revenue.moved / revenue.all : 0),
  };
  const withQuota = territories.some(({ quota }) => quota !== null);
  const value = (one: number | null, write: (value: number) => string) => (one === null ? '–' : write(one));
  const more = territories.length - MOST_SHOWN;
  const [moved, all] = [format.whole(accounts), format.whole(allAccounts)];
  const before = format.whole(outside.before);
  const share = format.percent(accounts / Math.max(1, allAccounts));
  return (
    <div className="stack-small" role="status">
      <p>
        {accounts === 0 ? (
          <Trans>No account changes its territory.</Trans>
        ) : (
          <Trans>
            {moved} of {all} accounts change their territory ({share}).
          </Trans>
        )}{' '}
        {going && accounts > 0 && <Revenue {...going} />}
      </p>
      <p className={outside.after > 0 ? 'hint hint-warning' : 'quiet'}>
        {outside.after === 0 ? (
          <Trans>All territories are within their tolerance.</Trans>
        ) : (
          <Plural
            value={outside.after}
            one={`# territory is outside its tolerance; before the change: ${before}.`}
            other={`# territories are outside their tolerance; before the change: ${before}.`}
          />
        )}
      </p>
      <BeyondList beyond={beyond} more={outside.after - beyond.length} />
      {ranOut && (
        <p className="hint hint-warning">
          <Trans>The search was ended by its time: with more of it less might move.</Trans>
        </p>
      )}
      {unseated.length > 0 && (
        <p>
          <Trans>Without a territory then:</Trans> <NameList names={unseated} />
        </p>
      )}
      <table className="outcome-table outcome-table-wide">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Territory</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Accounts</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Of the ideal</Trans>
            </th>
            {withQuota && (
              <>
                <th scope="col" className="number">
                  <Trans>Quota</Trans>
                </th>
                <th scope="col" className="number">
                  <Trans>Pro-rated</Trans>
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {territories.slice(0, MOST_SHOWN).map((one) => (
            <tr key={one.territory}>
              <th scope="row" className="one-line">
                <Swatch colour={one.colour} /> <bdi>{one.name}</bdi>
              </th>
              <td className="number">
                <BeforeAfter
                  before={value(one.accounts.before, format.whole)}
                  after={value(one.accounts.after, format.whole)}
                />
              </td>
              <td className="number">
                <BeforeAfter
                  before={value(one.load.before, format.percent)}
                  after={value(one.load.after, format.percent)}
                />
              </td>
              {withQuota && (
                <>
                  <td className="number">
                    <BeforeAfter
                      before={value(one.quota?.before ?? null, format.money)}
                      after={value(one.quota?.after ?? null, format.money)}
                    />
                  </td>
                  <td className="number">{value(one.proratedMinor, format.money)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className="quiet small">
          <Plural value={more} one="and # territory more" other="and # territories more" />
        </p>
      )}
      {withQuota && (
        <p className="quiet small">
          <Trans>
            Pro-rated: the old quota until that day, the new one from then on, by the season of each territory. The new
            scenario has these.
          </Trans>
        </p>
      )}
    </div>
  );
}

function Revenue({ amount, measure, part }: Readonly<Record<'amount' | 'measure' | 'part', string>>) {
  return (
    <Trans>
      With them goes {amount} of {measure} ({part}).
    </Trans>
  );
}
