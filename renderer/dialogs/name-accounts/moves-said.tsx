import { Trans, useLingui } from '@lingui/react/macro';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button } from '../../controls/button.tsx';
import { DayField } from '../../controls/day-field.tsx';
import { Icon } from '../../controls/icon.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { NOTHING_SAID } from '../../state/tool-slice.ts';
import { useApp, useAppState } from '../../use-app.ts';

const LONGEST = 1000;

/**
 * What the ledger is told of every account that is moved or locked by hand from now on, by click, drag, key or cell: why,
 * who asked for it, until when. It stands until it is changed.
 */
export function MovesSaid() {
  const { t } = useLingui();
  const { store } = useApp();
  const said = useAppState((state) => state.saidOfMoves);
  const readOnly = useAppState((state) => state.readOnly);
  const periodStart = useAppState((state) => state.plan?.settings.periodStart ?? '');
  if (readOnly) return null;
  const { reason, owner, expires } = said;
  const say = (change: Partial<typeof said>) => store.getState().sayOfMoves({ ...said, ...change });
  const isOver = expires !== null && expires < periodStart;
  return (
    <DialogTrigger>
      <AriaButton className="button button-quiet moves-said-button">
        <Icon name="edit" />
        <span className="one-line">
          {reason === '' ? (
            <Trans>Reason for moves…</Trans>
          ) : (
            <Trans>
              Reason: <bdi>{reason}</bdi>
            </Trans>
          )}
        </span>
      </AriaButton>
      <Popover className="popover" placement="bottom start">
        <Dialog className="moves-said" aria-label={t`Said of accounts that are moved by hand`}>
          <p className="hint">
            <Trans>
              Every account that you give to a territory or lock by hand from now on has this in the ledger.
            </Trans>
          </p>
          <TextField
            label={t`Reason`}
            value={reason}
            maxLength={LONGEST}
            autoFocus
            onChange={(text) => say({ reason: text })}
          />
          <TextField
            label={t`Asked for by`}
            value={owner}
            maxLength={LONGEST}
            onChange={(text) => say({ owner: text })}
          />
          <DayField
            label={t`Last day (empty: it does not end)`}
            value={expires}
            onChange={(day) => say({ expires: day })}
          />
          {isOver && (
            <p className="hint hint-warning" role="status">
              <Trans>The plan period begins after that day, so the name would count for nothing.</Trans>
            </p>
          )}
          <div className="acts">
            <Button slot="close">
              <Trans>Done</Trans>
            </Button>
            <Button tone="quiet" onPress={() => say(NOTHING_SAID)}>
              <Trans>Say nothing</Trans>
            </Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
