import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Plan } from '../../../core/model/plan.ts';
import type { PayAlarm } from '../../../core/pay/pay-alarms.ts';
import { payPlanOf } from '../../../core/pay/pay-row.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { AndMore } from '../../controls/and-more.tsx';
import { Icon } from '../../controls/icon.tsx';
import { useFormat } from '../../use-app.ts';
import { alarmFigure, alarmRemedy, alarmText, isMendedByQuota } from './alarm-texts.ts';

interface AlarmListProps {
  readonly plan: Plan;
  readonly alarms: readonly PayAlarm[];
}

/** So many names are read at a glance. */
const FIRST_NAMES = 8;

/** What is out of the usual, one line for all of a kind, with what can be done about it. */
export function AlarmList({ plan, alarms }: AlarmListProps) {
  const format = useFormat();
  const { t, i18n } = useLingui();
  const { lossAlarm } = payPlanOf(plan);
  if (alarms.length === 0) {
    return (
      <p className="hint">
        <Trans>Nothing is out of the usual.</Trans>
      </p>
    );
  }
  const kinds = [...new Set(alarms.map(({ code }) => code))];
  return (
    <ul className="pay-alarms" aria-label={t`Alarms of pay`}>
      {kinds.map((code) => {
        const own = alarms.filter((alarm) => alarm.code === code);
        const people = own.map((alarm) => nameOf(plan, alarm)).filter((name) => name !== null);
        return (
          <li key={code}>
            <Icon name="warning" />
            <div>
              <p className="pay-alarm">{alarmText(i18n, format, own, lossAlarm)}</p>
              {people.length > 0 && (
                <ul className="pay-names">
                  {own.slice(0, FIRST_NAMES).map((alarm) => (
                    <li key={`${'rep' in alarm ? alarm.rep : ''}/${'territory' in alarm ? alarm.territory : ''}`}>
                      <bdi>{nameOf(plan, alarm) ?? t`all together`}</bdi>
                      <Figure>{alarmFigure(alarm, format)}</Figure>
                    </li>
                  ))}
                  <AndMore count={own.length - FIRST_NAMES} />
                </ul>
              )}
              <p className="quiet small">{alarmRemedy(i18n, code)}</p>
            </div>
            {isMendedByQuota(code) && <CommandButton command="page.quota">{t`Go to quota`}</CommandButton>}
          </li>
        );
      })}
    </ul>
  );
}

function Figure({ children }: { readonly children: ReactNode }) {
  return children === '' ? null : <span className="number quiet"> {children}</span>;
}

function nameOf({ reps, territories }: Plan, alarm: PayAlarm): string | null {
  if ('rep' in alarm) {
    const rep = reps.find(({ key }) => key === alarm.rep);
    return rep ? rep.name || rep.id : '';
  }
  if ('territory' in alarm && alarm.territory !== null) {
    return territories.find(({ key }) => key === alarm.territory)?.name ?? '';
  }
  return null;
}
