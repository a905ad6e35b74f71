import { useLingui } from '@lingui/react/macro';
import { useMemo, useRef } from 'react';
import { Menu, MenuItem, MenuSection, Popover, Separator, SubmenuTrigger } from 'react-aria-components';
import { territoryWith } from '../../core/model/assignment.ts';
import type { TerritoryKey } from '../../core/model/ids.ts';
import { nearTerritories } from '../../core/select/near-territories.ts';
import { COMMANDS, type Command, type CommandId } from '../../electron/api/commands.ts';
import { assignPicked } from '../actions/edit-plan.ts';
import { CommandItem } from '../commands/command-item.tsx';
import { canRun, runCommand } from '../commands/run-command.ts';
import { Icon } from '../controls/icon.tsx';
import { Swatch } from '../territories/table-cells.tsx';
import { useApp, useAppState, usePlanTotals } from '../use-app.ts';

/** The menu of the map, at the pointer or at the cross: the commands of the table that are marked for it. */
export function MapMenu() {
  const { t } = useLingui();
  const app = useApp();
  const at = useAppState((state) => state.menuAt);
  const anchor = useRef<HTMLDivElement>(null);
  const close = () => app.store.getState().setMenuAt(null);
  const commands = COMMANDS.filter((command: Command) => command.context);
  const state = app.store.getState();
  const disabled = [...commands.map(({ id }) => id), 'move'].filter(
    (id) => !canRun(state, id === 'move' ? 'territory.assign' : (id as CommandId)),
  );
  return (
    <>
      <div
        ref={anchor}
        className="map-menu-anchor"
        style={at ? { insetBlockStart: at.y, left: at.x } : {}}
        aria-hidden="true"
      />
      <Popover
        className="popover"
        triggerRef={anchor}
        isOpen={at !== null}
        onOpenChange={(open) => !open && close()}
        placement="bottom start"
        offset={0}
      >
        <Menu
          className="list menu"
          aria-label={t`Menu of the map`}
          autoFocus="first"
          disabledKeys={disabled}
          onAction={(id) => {
            close();
            runCommand(app, id as CommandId);
          }}
          onClose={close}
        >
          <SubmenuTrigger>
            <MenuItem id="move" className="list-item menu-item" textValue={t`Move to`}>
              <span className="menu-text one-line">{t`Move to`}</span>
              <Icon name="chevronForward" />
            </MenuItem>
            <Popover className="popover">
              <TargetMenu close={close} />
            </Popover>
          </SubmenuTrigger>
          <Separator className="menu-line" />
          <MenuSection aria-label={t`Menu of the map`}>
            {commands.map((command) => (
              <CommandItem key={command.id} command={command} />
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </>
  );
}

/** More than these are found by typing. */
const MOST_TARGETS = 9;

/** The territories the selection might go to: those that touch it first, then the nearest. */
function TargetMenu({ close }: { readonly close: () => void }) {
  const { t } = useLingui();
  const app = useApp();
  const shown = usePlanTotals();
  const pickedUnits = useAppState((state) => state.pickedUnits);
  const pickedAccounts = useAppState((state) => state.pickedAccounts);
  const scenario = useAppState((state) => state.scenario);
  const role = useAppState((state) => state.role);
  const targets = useMemo(() => {
    if (!shown) return [];
    const { plan, totals } = shown;
    const ofAccounts = [...new Set(Array.from(pickedAccounts, (row) => plan.accounts.unit[row] as number))];
    const units = pickedUnits.length > 0 ? pickedUnits : Int32Array.from(ofAccounts.filter((unit) => unit >= 0));
    return nearTerritories(plan, { scenario, role }, totals, units).slice(0, MOST_TARGETS);
  }, [shown, pickedUnits, pickedAccounts, scenario, role]);
  if (!shown) return null;
  const choose = (id: string | number) => {
    close();
    if (id === 'other') runCommand(app, 'territory.assign');
    else void assignPicked(app, Number(id) as TerritoryKey);
  };
  return (
    <Menu className="list menu" aria-label={t`Territories to move to`} onAction={choose}>
      {targets.map((key) => {
        const territory = territoryWith(shown.plan, key);
        return (
          territory && (
            <MenuItem
              key={key}
              id={key}
              className="list-item menu-item"
              textValue={`${territory.id} ${territory.name}`}
            >
              <Swatch colour={territory.colour} />
              <bdi className="quiet number-like">{territory.id}</bdi>
              <bdi className="menu-text one-line">{territory.name}</bdi>
            </MenuItem>
          )
        );
      })}
      <Separator className="menu-line" />
      <MenuItem id="other" className="list-item menu-item">
        {t`Another territory…`}
      </MenuItem>
    </Menu>
  );
}
