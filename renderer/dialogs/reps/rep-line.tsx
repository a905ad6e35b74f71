import { Trans, useLingui } from '@lingui/react/macro';
import type { Rep } from '../../../core/model/territory.ts';
import { editPlan } from '../../actions/edit-plan.ts';
import { IconButton } from '../../controls/button.tsx';
import { NameList } from '../../controls/name-list.tsx';
import { useApp, useAppState, useFormat } from '../../use-app.ts';
import type { RepWork } from './rep-work.ts';

interface RepLineProps {
  readonly rep: Rep;
  readonly work: RepWork | undefined;
  readonly isFixed: boolean;
  readonly onEdit: () => void;
}

/** One rep: who it is, how much of their time is planned with, and what they have. */
export function RepLine({ rep, work, isFixed, onEdit }: RepLineProps) {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const level = useAppState((state) => state.plan?.levels.find(({ key }) => key === rep.manages)?.name);
  const { name } = rep;
  const fte = format.fte(rep.capacityFte);
  return (
    <li className="record">
      <span className="record-name">
        <bdi className="one-line">{name}</bdi>
        <span className="quiet small one-line">
          {rep.id !== name && <bdi>{rep.id}</bdi>}
          {rep.id !== name && ' · '}
          <Trans>{fte} FTE</Trans>
        </span>
      </span>
      <span className="record-more small one-line">
        {work ? <NameList names={work.names} /> : <span className="quiet">{t`no territory`}</span>}
      </span>
      {level !== undefined && (
        <span className="badge">
          <Trans>Manager: {level}</Trans>
        </span>
      )}
      {!isFixed && (
        <>
          <IconButton icon="edit" label={t`Change ${name}`} onPress={onEdit} />
          <IconButton
            icon="close"
            label={t`Remove ${name}`}
            hint={t`Remove ${name}; whoever works a territory with them takes their share, and Undo brings them back`}
            onPress={() => editPlan(app, { kind: 'remove-rep', rep: rep.key })}
          />
        </>
      )}
    </li>
  );
}
