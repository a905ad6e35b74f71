import { useLingui } from '@lingui/react/macro';
import type { RoleKey } from '../../core/model/ids.ts';
import { showRole } from '../actions/show-role.ts';
import { SelectField } from '../controls/select-field.tsx';
import { useApp, useAppState } from '../use-app.ts';

/** Which role is shown and edited; nothing where there is only one. */
export function RoleSwitch() {
  const { t } = useLingui();
  const app = useApp();
  const roles = useAppState((state) => state.plan?.roles) ?? [];
  const shown = useAppState((state) => state.role);
  if (roles.length < 2) return null;
  return (
    <div className="scenario-switch">
      <SelectField
        label={t`Role`}
        labelHidden
        choices={roles.map(({ key, name }) => ({ id: String(key), text: name }))}
        value={String(shown)}
        onChange={(id) => showRole(app, Number(id) as RoleKey)}
      />
    </div>
  );
}
