import { useLingui } from '@lingui/react/macro';
import { Fragment } from 'react';
import type { TerritoryRow } from '../state/territory-rows.ts';
import { peopleFieldLabel } from '../text/people-field-label.ts';
import { useAppState, useFormat } from '../use-app.ts';
import { repDetails } from './rep-details.ts';

/** Who works a territory, several with their shares; a tip has what else is known of each, which the reps' dialog has too. */
export function TeamCell({ team }: Pick<TerritoryRow, 'team'>) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const reps = useAppState((state) => state.plan?.reps);
  if (team.length === 0) return <span className="quiet">{t`vacant`}</span>;
  const tipOf = (key: number) => {
    const rep = reps?.find((one) => one.key === key);
    if (!rep || !reps) return undefined;
    const details = repDetails(format, rep, reps);
    return details.map(([field, value]) => `${peopleFieldLabel(i18n, 'reps', field)}: ${value}`).join('\n');
  };
  return (
    <span className="one-line">
      {team.map(({ rep, name, share }, at) => (
        <Fragment key={rep}>
          {at > 0 && ', '}
          <bdi className="name-alone" title={tipOf(rep)}>
            {team.length > 1 ? `${name} ${format.tolerance(share)}` : name}
          </bdi>
        </Fragment>
      ))}
    </span>
  );
}
