import { describe, expect, it } from 'vitest';
import { COMMANDS, type Command } from '../../../electron/api/commands.ts';
import { TABLES } from '../../../renderer/state/tables-slice.ts';
import { rowCommands } from '../../../renderer/tables/row-commands.ts';

/**
 * A line is drawn on the map alone; Split by balance does the same in a table. "Move to" heads every menu. A change of
 * the team in mid-year begins with a rep, not with rows.
 */
const ELSEWHERE = new Set<string>(['tool.cut', 'territory.assign', 'team.mid-year', 'accounts.unite']);
const offered = new Set<string>(
  TABLES.flatMap((table) => rowCommands(table).flatMap((group) => group.map(({ id }) => id))),
);

describe('the menu of a row', () => {
  it('has, in one table or another, whatever the menu of the map has', () => {
    const onMap = COMMANDS.filter((command: Command) => command.context).map(({ id }) => id);
    expect(onMap.filter((id) => !offered.has(id) && !ELSEWHERE.has(id))).toEqual([]);
  });

  it('has every tool that shapes territories, every lock, link and name, and the way to place an account', () => {
    const acts = /^(territory|units|accounts|centre|team)\./;
    const all = COMMANDS.filter(({ id }) => acts.test(id)).map(({ id }) => id);
    expect(all.filter((id) => !offered.has(id) && !ELSEWHERE.has(id))).toEqual([]);
  });

  it('names each command once', () => {
    for (const table of TABLES) {
      const ids = rowCommands(table).flatMap((group) => group.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
