import { useLingui } from '@lingui/react/macro';
import { COMMANDS, type Command } from '../../electron/api/commands.ts';
import { SelectionMenu } from '../commands/selection-menu.tsx';
import { useApp, useAppState } from '../use-app.ts';

const COMMANDS_OF_MAP = COMMANDS.filter((command: Command) => command.context);

/** A line stands between those of different menus. */
const MAP_COMMANDS = [...new Set(COMMANDS_OF_MAP.map(({ menu }) => menu))].map((menu) =>
  COMMANDS_OF_MAP.filter((command) => command.menu === menu).sort((a, b) => a.group - b.group),
);

/** The menu of the map, at the pointer or at the cross: the commands of the table that are marked for it. */
export function MapMenu() {
  const { t } = useLingui();
  const app = useApp();
  const at = useAppState((state) => state.menuAt);
  const close = () => app.store.getState().setMenuAt(null);
  return <SelectionMenu label={t`Menu of the map`} at={at} groups={MAP_COMMANDS} inFrame onClose={close} />;
}
