import { Trans } from '@lingui/react/macro';
import { carriesFamilies } from '../../core/edit/families-along.ts';
import { CheckField } from '../controls/check-field.tsx';
import { useApp, useAppState } from '../use-app.ts';

/**
 * Whether accounts of the same families come along when accounts or points are moved by hand; only shown where the
 * accounts name their parents, and with areas for accounts alone. It holds for drags and menus as well, until it is
 * changed; at first it is as the balance is set.
 */
export function FamiliesField({ accounts }: { readonly accounts: boolean }) {
  const { store } = useApp();
  const plan = useAppState((state) => state.plan);
  const asked = useAppState((state) => state.familiesAlong);
  if (!plan?.accounts.parents || !(accounts || plan.unitSet?.kind === 'points')) return null;
  return (
    <CheckField
      isSelected={carriesFamilies(plan, asked ?? undefined)}
      onChange={(along) => store.getState().takeFamiliesAlong(along)}
    >
      <Trans>With their families: parent and child accounts come along</Trans>
    </CheckField>
  );
}
