import { useLingui } from '@lingui/react/macro';
import { COMMANDS, type Command } from '../../electron/api/commands.ts';
import { SelectionMenu } from '../commands/selection-menu.tsx';
import { useApp, useAppState } from '../use-app.ts';

/** In the order of the menus they are of, and a line between these. */
const MAP_COMMANDS = [
  ...Map.groupBy(
    COMMANDS.filter((command: Command) => command.context).sort((a, b) => a.group - b.group),
    ({ menu }) => menu,
  ).values(),
];

/** The menu of the map, at the pointer or at the cross: the commands of the table that are marked for it. */
export function MapMenu() {
  const { t } = useLingui();
  const app = useApp();
  const at = useAppState((state) => state.menuAt);
  const close = () => app.store.getState().setMenuAt(null);
  return <SelectionMenu label={t`Menu of the map`} at={at} groups={MAP_COMMANDS} inFrame onClose={close} />;
}
