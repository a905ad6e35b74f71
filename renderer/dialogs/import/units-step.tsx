import { Trans, useLingui } from '@lingui/react/macro';
import { CheckField } from '../../controls/check-field.tsx';
import { ChoiceGroup } from '../../controls/choice-group.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useAppState } from '../../use-app.ts';
import { keepsUnits, type Target } from './import-form.ts';
import { UnitFields } from './unit-fields.tsx';
import type { ImportSession } from './use-import.ts';

interface UnitsStepProps {
  readonly session: ImportSession;
  readonly list: NonNullable<ImportSession['list']>;
}

/** Where the list goes, and which units its accounts fall into. */
export function UnitsStep({ session, list }: UnitsStepProps) {
  const { t } = useLingui();
  const planName = useAppState((state) => (state.readOnly ? null : (state.plan?.settings.name ?? null)));
  const hasAccounts = useAppState((state) => (state.plan?.accounts.count ?? 0) > 0);
  const { form } = list;
  const { change } = session;
  const into = planName ?? '';
  const here = [
    {
      id: 'update' as const,
      text: (
        <Trans>
          Update “<bdi>{into}</bdi>”
        </Trans>
      ),
      more: t`Accounts by their ids: added, changed and gone are shown before anything is written. Territories, locks and named accounts stay.`,
    },
    {
      id: 'add' as const,
      text: (
        <Trans>
          Add to “<bdi>{into}</bdi>”
        </Trans>
      ),
      more: t`New accounts come in, those with a known id are changed; all others stay as they are.`,
    },
    {
      id: 'replace' as const,
      text: (
        <Trans>
          Replace the accounts of “<bdi>{into}</bdi>”
        </Trans>
      ),
      more: t`The accounts take the place of those in it. Undo brings them back.`,
    },
  ];
  return (
    <div className="import-step">
      <ChoiceGroup<Target>
        label={t`Where to`}
        isTight
        value={form.target}
        onChange={(target) => change({ ...form, target })}
        choices={[
          { id: 'new-plan', text: t`Into a new plan` },
          ...(planName === null
            ? []
            : hasAccounts
              ? here
              : [
                  {
                    id: 'replace' as const,
                    text: (
                      <Trans>
                        Into “<bdi>{into}</bdi>”, which has no accounts yet
                      </Trans>
                    ),
                  },
                ]),
        ]}
      />
      {form.target === 'new-plan' && (
        <div className="field-grid">
          <TextField
            label={t`Name of the plan`}
            value={form.planName}
            maxLength={200}
            onChange={(name) => change({ ...form, planName: name })}
          />
        </div>
      )}
      {form.target === 'update' && (
        <CheckField isSelected={form.keepGone} onChange={(keepGone) => change({ ...form, keepGone })}>
          <Trans>Keep the accounts that the list does not have any more</Trans>
        </CheckField>
      )}
      {keepsUnits(form.target) ? (
        <p className="note">
          <Trans>The list is read for the units that the plan has.</Trans>
        </p>
      ) : (
        <UnitFields units={form.units} onChange={(units) => change({ ...form, units })} />
      )}
    </div>
  );
}
