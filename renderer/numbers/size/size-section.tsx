import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { levelsInUse } from '../../../core/fairness/groupings.ts';
import type { LevelKey } from '../../../core/model/ids.ts';
import { sizingOf } from '../../../core/sizing/sizing-facts.ts';
import { SIZING_METHODS, type SizingMethod } from '../../../core/sizing/sizing-settings.ts';
import { setSizing } from '../../actions/sizing.ts';
import { Button } from '../../controls/button.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { useApp, useAppState, usePlanTotals } from '../../use-app.ts';
import { NumbersPart } from '../numbers-part.tsx';
import { SectionFrame } from '../section-frame.tsx';
import { CountsPart } from './counts-part.tsx';
import { HiringPart } from './hiring-part.tsx';
import { MethodTable } from './method-table.tsx';
import { methodText, missingText } from './method-words.ts';
import { RegionTable } from './region-table.tsx';
import { SizeInputs } from './size-inputs.tsx';
import { type SizingFactsShown, useSizing } from './use-sizing.ts';

/** How many reps the market needs, by four methods, and what one more or one less would do. */
export function SizeSection() {
  const { t } = useLingui();
  const now = usePlanTotals();
  const [chosen, setChosen] = useState<LevelKey | null>(null);
  const levels = now ? levelsInUse(now.plan, now.totals) : [];
  const level = levels.find((key) => key === chosen) ?? levels[0] ?? null;
  const facts = useSizing(level);
  return (
    <SectionFrame
      title={t`Size of the team`}
      intro={t`How many reps the market needs, by four methods, and what one more or one less would do.`}
    >
      {facts ? (
        <SizeParts facts={facts} levels={levels} level={level} onLevel={setChosen} />
      ) : (
        <p className="quiet">{t`Reckoning…`}</p>
      )}
    </SectionFrame>
  );
}

interface SizePartsProps {
  readonly facts: SizingFactsShown;
  readonly levels: readonly LevelKey[];
  readonly level: LevelKey | null;
  readonly onLevel: (level: LevelKey) => void;
}

function SizeParts({ facts, levels, level, onLevel }: SizePartsProps) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const readOnly = useAppState((state) => state.readOnly);
  const { plan, totals, sizing } = facts;
  const [method, setMethod] = useState<SizingMethod>(sizingOf(plan).method);
  const shown = sizing.methods.find((one) => one.method === method);
  const nameOf = (key: LevelKey) => plan.levels.find((one) => one.key === key)?.name ?? '';
  return (
    <>
      <NumbersPart title={t`Reps needed`}>
        <MethodTable facts={facts} />
        <SizeInputs plan={plan} sizing={sizing} />
        {plan.settings.sizing && (
          <div className="acts">
            <Button tone="quiet" isDisabled={readOnly} onPress={() => setSizing(app, null)}>
              <Trans>Set these back to the usual</Trans>
            </Button>
          </div>
        )}
      </NumbersPart>
      <NumbersPart title={t`By region, with rounding`}>
        {level === null ? (
          <p className="hint">
            <Trans>The territories roll up to no regions yet; the panel of levels makes some.</Trans>
          </p>
        ) : (
          <>
            <div className="numbers-fields">
              <SelectField
                label={t`Method`}
                choices={SIZING_METHODS.map((id) => ({ id, text: methodText(i18n, id) }))}
                value={method}
                onChange={(id) => setMethod(id as SizingMethod)}
              />
              {levels.length > 1 && (
                <SelectField
                  label={t`Level`}
                  choices={levels.map((key) => ({ id: String(key), text: nameOf(key) }))}
                  value={String(level)}
                  onChange={(id) => onLevel(Number(id) as LevelKey)}
                />
              )}
            </div>
            {shown?.regions ? (
              <RegionTable sizing={sizing} method={shown} />
            ) : (
              <p className="hint hint-warning">{missingText(i18n, method, sizing)}</p>
            )}
          </>
        )}
      </NumbersPart>
      <NumbersPart title={t`What if there were more or fewer?`}>
        <CountsPart plan={plan} today={totals.territories.length || plan.settings.balance.territories} />
      </NumbersPart>
      <NumbersPart title={t`Hiring plan`}>
        <HiringPart plan={plan} sizing={sizing} />
      </NumbersPart>
    </>
  );
}
