import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { shape } from '../../actions/shape-territory.ts';
import { Button } from '../../controls/button.tsx';
import { ChoiceGroup } from '../../controls/choice-group.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { useApp } from '../../use-app.ts';
import { OutcomeTable } from './outcome-table.tsx';
import { useLookAhead } from './use-look-ahead.ts';
import { useShaped } from './use-shaped.ts';

type Way = 'neighbours' | 'unassigned' | 'keep';

/** Takes a territory apart, or empties it for whoever comes next. */
export function DissolveDialog() {
  const { t } = useLingui();
  const app = useApp();
  const [territory] = useShaped();
  const [way, setWay] = useState<Way>('neighbours');
  const key = territory?.key ?? null;
  const asked = useMemo(() => {
    if (key === null) return null;
    if (way === 'keep') return { kind: 'reassign-territory' as const, territory: key };
    return { kind: 'dissolve-territory' as const, territory: key, to: way };
  }, [key, way]);
  const ahead = useLookAhead(asked);
  if (!territory || !asked) return null;
  const { name } = territory;
  const dissolve = async () => {
    app.store.getState().setView({ dialog: null });
    if (await shape(app, asked)) app.store.getState().pickNothing();
  };
  return (
    <DialogFrame
      title={t`Dissolve ${name}`}
      isCancellable
      actions={
        <Button tone="primary" isDisabled={ahead?.would.ok === false} onPress={dissolve}>
          {way === 'keep' ? <Trans>Empty the territory</Trans> : <Trans>Dissolve the territory</Trans>}
        </Button>
      }
    >
      <div className="stack">
        <ChoiceGroup<Way>
          label={t`Its units`}
          value={way}
          onChange={setWay}
          choices={[
            {
              id: 'neighbours',
              text: t`Go to the neighbours`,
              more: t`Each unit to the neighbour with the most room; the territory goes.`,
            },
            {
              id: 'keep',
              text: t`Go to the neighbours, and the territory stays`,
              more: t`It is empty then, with its name and reps, until someone takes it over.`,
            },
            { id: 'unassigned', text: t`Are in no territory`, more: t`The territory goes.` },
          ]}
        />
        {ahead && <OutcomeTable ahead={ahead} />}
      </div>
    </DialogFrame>
  );
}
