import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { MOST_ROLES } from '../../core/edit/organisation/add-role.ts';
import { scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { RoleKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Role } from '../../core/model/territory.ts';
import { editPlan } from '../actions/edit-plan.ts';
import { showRole } from '../actions/show-role.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { RenameForm } from '../controls/rename-form.tsx';
import { SelectField } from '../controls/select-field.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useApp, useAppState } from '../use-app.ts';

/** The roles of the plan: which is shown and which lies underneath; added, renamed and removed here. */
export function RolesDialog() {
  const { t } = useLingui();
  const plan = useAppState((state) => state.plan);
  const readOnly = useAppState((state) => state.readOnly);
  if (!plan) return null;
  return (
    <DialogFrame title={t`Roles`}>
      <div className="stack">
        <p className="hint">
          <Trans>
            Each role has territories of its own over the same units and accounts. Reps, measures and balance settings
            are those of the whole plan.
          </Trans>
        </p>
        <ul className="records" aria-label={t`Roles`}>
          {plan.roles.map((role) => (
            <RoleLine key={role.key} plan={plan} role={role} isFixed={readOnly} />
          ))}
        </ul>
        {plan.roles.length > 1 && <ShadowField roles={plan.roles} />}
        {!readOnly && plan.roles.length < MOST_ROLES && <NewRole roles={plan.roles} />}
      </div>
    </DialogFrame>
  );
}

interface RoleLineProps {
  readonly plan: Plan;
  readonly role: Role;
  readonly isFixed: boolean;
}

function RoleLine({ plan, role, isFixed }: RoleLineProps) {
  const { t } = useLingui();
  const app = useApp();
  const scenario = useAppState((state) => state.scenario);
  const shown = useAppState((state) => state.role === role.key);
  const [renaming, setRenaming] = useState(false);
  const count = scenarioTerritoriesOf(plan, scenario, role.key).length;
  if (renaming) {
    return (
      <li>
        <RenameForm
          label={t`Name of ${role.name}`}
          name={role.name}
          onRename={(name) => editPlan(app, { kind: 'rename-role', role: role.key, name })}
          onDone={() => setRenaming(false)}
        />
      </li>
    );
  }
  return (
    <li className="record">
      <span className="record-name">
        <bdi className="one-line">{role.name}</bdi>
        <span className="quiet small">
          <Plural value={count} one="# territory" other="# territories" />
        </span>
      </span>
      {shown ? (
        <span className="badge">
          <Trans>Shown</Trans>
        </span>
      ) : (
        <Button onPress={() => showRole(app, role.key)}>
          <Trans>Show</Trans>
        </Button>
      )}
      {!isFixed && <IconButton icon="edit" label={t`Rename ${role.name}`} onPress={() => setRenaming(true)} />}
      {!isFixed && plan.roles.length > 1 && (
        <IconButton
          icon="close"
          label={t`Remove ${role.name}`}
          hint={t`Remove ${role.name} with its territories, locks, named accounts and quotas; Undo brings them back`}
          onPress={() => editPlan(app, { kind: 'remove-role', role: role.key })}
        />
      )}
    </li>
  );
}

/** Which other role's borders and names lie underneath. */
function ShadowField({ roles }: { readonly roles: readonly Role[] }) {
  const { t } = useLingui();
  const { store } = useApp();
  const role = useAppState((state) => state.role);
  const shadow = useAppState((state) => state.shadowRole);
  const others = roles.filter(({ key }) => key !== role);
  return (
    <SelectField
      label={t`Show underneath, as dashed borders`}
      choices={[{ id: '', text: t`Nothing` }, ...others.map(({ key, name }) => ({ id: String(key), text: name }))]}
      value={shadow === null ? '' : String(shadow)}
      onChange={(id) => store.getState().showShadow(id === '' ? null : (Number(id) as RoleKey))}
    />
  );
}

/** Adds a role, empty or as a copy; it is shown at once. */
function NewRole({ roles }: { readonly roles: readonly Role[] }) {
  const { t } = useLingui();
  const app = useApp();
  const shown = useAppState((state) => state.role);
  const [name, setName] = useState('');
  const [start, setStart] = useState<string | null>(null);
  const copyOf = start ?? String(shown);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const asked = name.trim();
    if (asked === '') return;
    const role = copyOf === '' ? null : (Number(copyOf) as RoleKey);
    // The new role is on the screen behind the dialog then.
    if (await editPlan(app, { kind: 'add-role', name: asked, copyOf: role }))
      app.store.getState().setView({ dialog: null });
  };
  return (
    <form className="stack new-record" onSubmit={add}>
      <h3 className="section-title">
        <Trans>Add a role</Trans>
      </h3>
      <div className="field-grid">
        <TextField label={t`Name of the role`} value={name} maxLength={200} onChange={setName} />
        <SelectField
          label={t`Start with`}
          choices={[
            ...roles.map((role) => ({ id: String(role.key), text: t`The territories of ${role.name}` })),
            { id: '', text: t`No territories` },
          ]}
          value={copyOf}
          onChange={setStart}
        />
      </div>
      <p className="hint">
        <Trans>Reps, locks, named accounts and quotas are not copied.</Trans>
      </p>
      <div className="acts">
        <Button tone="primary" type="submit" isDisabled={name.trim() === ''}>
          <Trans>Add role</Trans>
        </Button>
      </div>
    </form>
  );
}
