import { useLingui } from '@lingui/react/macro';
import { useMemo, useRef } from 'react';
import { Menu, MenuItem, MenuSection, Popover, Separator, SubmenuTrigger } from 'react-aria-components';
import { territoryWith } from '../../core/model/assignment.ts';
import type { TerritoryKey } from '../../core/model/ids.ts';
import { nearTerritories } from '../../core/select/near-territories.ts';
import type { COMMANDS, CommandId } from '../../electron/api/commands.ts';
import { assignPicked } from '../actions/edit-plan.ts';
import { Icon } from '../controls/icon.tsx';
import { Swatch } from '../territories/table-cells.tsx';
import { useApp, useAppState, usePlanTotals } from '../use-app.ts';
import { CommandItem } from './command-item.tsx';
import { canRun, runCommand } from './run-command.ts';

/** Where a menu opens, px from the left and the top of what it stands in. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

interface SelectionMenuProps {
  readonly label: string;
  /** Null while it is closed. */
  readonly at: MenuPlace | null;
  /** Commands in groups, with a line between them. */
  readonly groups: readonly (readonly (typeof COMMANDS)[number][])[];
  /** Whether places are those within the frame around it; else those of the window. */
  readonly inFrame?: boolean;
  readonly onClose: () => void;
}

/** The menu of what is selected, on the map or in a table: where it may go, and commands of the table of commands. */
export function SelectionMenu({ label, at, groups, inFrame = false, onClose }: SelectionMenuProps) {
  const { t } = useLingui();
  const app = useApp();
  const anchor = useRef<HTMLDivElement>(null);
  const state = app.store.getState();
  const disabled = canRun(state, 'territory.assign') ? [] : ['move'];
  // A long list of what cannot be done just now would hide what can; the menu bar has all.
  const runnable = groups
    .map((commands) => commands.filter(({ id }) => canRun(state, id)))
    .filter((commands) => commands.length > 0);
  return (
    <>
      <div
        ref={anchor}
        className={inFrame ? 'menu-anchor menu-anchor-in-frame' : 'menu-anchor'}
        style={at ? { insetBlockStart: at.y, left: at.x } : {}}
        aria-hidden="true"
      />
      <Popover
        className="popover"
        triggerRef={anchor}
        isOpen={at !== null}
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
        offset={0}
      >
        <Menu
          className="list menu"
          aria-label={label}
          autoFocus="first"
          disabledKeys={disabled}
          onAction={(id) => {
            onClose();
            runCommand(app, id as CommandId);
          }}
          onClose={onClose}
        >
          <SubmenuTrigger>
            <MenuItem id="move" className="list-item menu-item" textValue={t`Move to`}>
              <span className="menu-text one-line">{t`Move to`}</span>
              <Icon name="chevronForward" />
            </MenuItem>
            <Popover className="popover">
              <TargetMenu close={onClose} />
            </Popover>
          </SubmenuTrigger>
          {runnable.map((commands) => (
            <MenuSection key={commands[0]?.id} className="menu-group" aria-label={label}>
              {commands.map((command) => (
                <CommandItem key={command.id} command={command} />
              ))}
            </MenuSection>
          ))}
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
