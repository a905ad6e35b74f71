import { Trans, useLingui } from '@lingui/react/macro';
import type { Contiguity, FamilyChoice } from '../../../core/model/plan.ts';
import { runCommand } from '../../commands/run-command.ts';
import { Button } from '../../controls/button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { draftOf, draftProblem } from '../../state/draft-slice.ts';
import { latestJob, runningJob } from '../../state/jobs-slice.ts';
import { useApp, useAppState } from '../../use-app.ts';
import { BalanceOutcome } from './balance-outcome.tsx';
import { BalanceRun } from './balance-run.tsx';
import { LocksNote } from './locks-note.tsx';
import { MeasureRows } from './measure-rows.tsx';
import { MoreOptions } from './more-options.tsx';
import { OnlyPicked } from './only-picked.tsx';
import { WhatCounts } from './what-counts.tsx';

const MOST_TERRITORIES = 500;

/** What to balance and how; runs it, shows how far it is and what came out. */
export function BalancePanel() {
  const { t } = useLingui();
  const app = useApp();
  const plan = useAppState((state) => state.plan);
  const draft = useAppState((state) => state.draft);
  const setDraft = useAppState((state) => state.setDraft);
  const options = useAppState((state) => state.options);
  const setOptions = useAppState((state) => state.setOptions);
  const readOnly = useAppState((state) => state.readOnly);
  const jobs = useAppState((state) => state.jobs);
  if (!plan) return null;
  const fields = draftOf(plan, draft);
  const { settings, measures } = fields;
  const problem = draftProblem(plan, fields);
  const running = runningJob(jobs);
  const set = (change: Partial<typeof settings>) => setDraft({ ...fields, settings: { ...settings, ...change } });
  const setFamilies = (families: FamilyChoice | undefined) => {
    const { families: _, ...rest } = settings;
    setDraft({ ...fields, settings: families ? { ...rest, families } : rest });
  };
  return (
    <div className="stack">
      <MeasureRows measures={measures} onChange={(next) => setDraft({ ...fields, measures: next })} />
      <div className="field-grid">
        <NumberField
          label={t`Territories`}
          value={settings.territories}
          minValue={1}
          maxValue={MOST_TERRITORIES}
          format={{ maximumFractionDigits: 0 }}
          onChange={(territories) => set({ territories })}
        />
        <NumberField
          label={t`Up to (optional)`}
          value={options.mostTerritories}
          minValue={settings.territories}
          maxValue={MOST_TERRITORIES}
          format={{ maximumFractionDigits: 0 }}
          onChange={(mostTerritories) => setOptions({ mostTerritories, maxMoved: null })}
          onClear={() => setOptions({ mostTerritories: null })}
        />
      </div>
      {options.mostTerritories !== null && (
        <p className="hint">
          <Trans>The least number of territories that meets every limit is taken.</Trans>
        </p>
      )}
      <SelectField
        label={t`Each territory in one piece`}
        choices={[
          { id: 'required', text: t`Required` },
          { id: 'preferred', text: t`Preferred` },
          { id: 'off', text: t`Not needed` },
        ]}
        value={settings.contiguity}
        onChange={(contiguity) => set({ contiguity: contiguity as Contiguity })}
      />
      <WhatCounts settings={settings} onChange={set} />
      <MoreOptions
        settings={settings}
        measures={measures}
        options={options}
        hasFamilies={plan.accounts.parents !== undefined && plan.unitSet?.kind === 'points'}
        onSettings={set}
        onFamilies={setFamilies}
        onOptions={setOptions}
      />
      <LocksNote />
      {problem && <DraftProblem problem={problem} />}
      {running?.kind === 'balance' || running?.kind === 'balance-again' ? (
        <BalanceRun job={running} />
      ) : (
        <div className="acts">
          <Button
            tone="primary"
            isDisabled={problem !== null || readOnly || running !== undefined}
            onPress={() => runCommand(app, 'balance.run')}
          >
            <Trans>Run balance</Trans>
          </Button>
          <OnlyPicked isDisabled={problem !== null || readOnly || running !== undefined} />
          {draft && (
            <Button tone="quiet" onPress={() => setDraft(null)}>
              <Trans>Reset fields</Trans>
            </Button>
          )}
        </div>
      )}
      {!running && <BalanceOutcome job={latestJob(jobs, 'balance', 'balance-again')} />}
    </div>
  );
}

function DraftProblem({ problem }: { readonly problem: NonNullable<ReturnType<typeof draftProblem>> }) {
  return (
    <p className="hint hint-warning">
      {problem === 'no-units' && <Trans>This plan has no units yet. Import accounts first.</Trans>}
      {problem === 'no-measure' && <Trans>Add at least one measure to balance.</Trans>}
      {problem === 'too-many' && <Trans>There are more territories than units. Ask for fewer.</Trans>}
    </p>
  );
}
