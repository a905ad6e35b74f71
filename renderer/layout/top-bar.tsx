import { Trans, useLingui } from '@lingui/react/macro';
import { noteText } from '../../core/text/note-text.ts';
import { canBalance } from '../commands/actions.ts';
import { MenuBar } from '../commands/menu-bar.tsx';
import { runCommand } from '../commands/run-command.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { useApp, useAppState } from '../use-app.ts';
import { PreferenceMenus } from './preference-menus.tsx';
import { RoleSwitch } from './role-switch.tsx';
import { ScenarioSwitch } from './scenario-switch.tsx';

/** Menus, what is open, and the acts that are always at hand. */
export function TopBar() {
  return (
    <header className="top-bar">
      <svg className="mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d="M2 4h7v5H2zM11 4h7v5h-7zM2 11h7v5H2zM11 11h7v5h-7z" />
      </svg>
      <MenuBar />
      <PlanTitle />
      <TopActs />
      <PreferenceMenus />
    </header>
  );
}

function PlanTitle() {
  const settings = useAppState((state) => state.plan?.settings);
  const file = useAppState((state) => state.file);
  const readOnly = useAppState((state) => state.readOnly);
  const copyOf = useAppState((state) => state.copyOf);
  if (!settings) return <div className="plan-title" />;
  return (
    <div className="plan-title">
      <h1 className="one-line" dir="auto" title={file}>
        {settings.name}
      </h1>
      <bdi className="plan-file quiet small one-line">{file}</bdi>
      {settings.sample && (
        <span className="badge">
          <Trans>Sample: invented accounts</Trans>
        </span>
      )}
      {copyOf ? (
        <span className="badge">
          <Trans>Copy for review</Trans>
        </span>
      ) : (
        readOnly && (
          <span className="badge">
            <Trans>Read only</Trans>
          </span>
        )
      )}
    </div>
  );
}

function TopActs() {
  const { t, i18n } = useLingui();
  const app = useApp();
  const ends = useAppState((state) => state.ends);
  const fixed = useAppState((state) => state.fileReadOnly);
  const open = useAppState((state) => state.plan !== null);
  const ready = useAppState(canBalance);
  if (!open) return null;
  const undo = ends.undo && noteText(i18n, ends.undo);
  const redo = ends.redo && noteText(i18n, ends.redo);
  return (
    <div className="top-acts">
      <RoleSwitch />
      <ScenarioSwitch />
      <IconButton
        icon="undo"
        label={t`Undo`}
        hint={undo ? t`Undo: ${undo}` : t`Nothing to undo`}
        isDisabled={!undo || fixed}
        onPress={() => runCommand(app, 'edit.undo')}
      />
      <IconButton
        icon="redo"
        label={t`Redo`}
        hint={redo ? t`Redo: ${redo}` : t`Nothing to redo`}
        isDisabled={!redo || fixed}
        onPress={() => runCommand(app, 'edit.redo')}
      />
      <Button tone="primary" icon="balance" isDisabled={!ready} onPress={() => runCommand(app, 'balance.run')}>
        <Trans>Balance</Trans>
      </Button>
    </div>
  );
}
