import type { AccountTable } from '../model/account.ts';
import { textAt } from '../model/text-column.ts';

/** The families of an account list: accounts with the same top of their chain of parents. */
export interface AccountFamilies {
  /** Per account the number of its family, -1 where it is alone. */
  readonly family: Int32Array;
  /** Per family the id of its top account, or the parent's text where the list has no such account. */
  readonly tops: readonly string[];
  /** Accounts (rows) in chains that lead in a circle; each circle is one family under its first account. */
  readonly circles: Int32Array;
}

type Related = Pick<AccountTable, 'count' | 'ids' | 'names' | 'parents'>;

/**
 * Finds families by the parents of accounts. A parent is the account with that id, else the only one with that name;
 * a text that is neither is a parent outside the list, whose children are a family all the same. An account that is
 * its own parent is a top. Chains of any length; linear time.
 */
export function accountFamilies(accounts: Related): AccountFamilies {
  const { count } = accounts;
  const { parent, outside } = parentNodes(accounts);
  const top = new Int32Array(parent.length).fill(-1);
  const circles: number[] = [];
  for (let node = 0; node < parent.length; node++) follow(parent, top, node, circles);
  const sizes = new Int32Array(parent.length);
  for (let row = 0; row < count; row++) sizes[top[row] as number] = (sizes[top[row] as number] as number) + 1;
  const numbers = new Int32Array(parent.length).fill(-1);
  const tops: string[] = [];
  const family = new Int32Array(count).fill(-1);
  for (let row = 0; row < count; row++) {
    const node = top[row] as number;
    if ((sizes[node] as number) < 2) continue;
    if (numbers[node] === -1) numbers[node] = tops.push(outside[node - count] ?? textAt(accounts.ids, node)) - 1;
    family[row] = numbers[node] as number;
  }
  return { family, tops, circles: Int32Array.from(circles).sort() };
}

/** In `top`: a node of the chain that is being followed. */
const ON_THE_WAY = -2;

/** Sets the top of every node on the chain of one; a circle is under its first account. */
function follow(parent: Int32Array, top: Int32Array, from: number, circles: number[]): void {
  const chain: number[] = [];
  let node = from;
  while (top[node] === -1 && parent[node] !== -1) {
    top[node] = ON_THE_WAY;
    chain.push(node);
    node = parent[node] as number;
  }
  if (top[node] === ON_THE_WAY) {
    const circle = chain.slice(chain.indexOf(node));
    for (const link of circle) circles.push(link);
    node = circle.reduce((first, other) => Math.min(first, other), node);
    top[node] = node;
  } else if (top[node] === -1) {
    top[node] = node;
  }
  const end = top[node] as number;
  for (const link of chain) top[link] = end;
}

/** Per account the node of its parent, -1 for none; nodes from `count` on are parents that the list does not have. */
function parentNodes(accounts: Related): { parent: Int32Array; outside: string[] } {
  const { count, parents } = accounts;
  if (!parents) return { parent: new Int32Array(count).fill(-1), outside: [] };
  const byId = new Map<string, number>();
  const byName = new Map<string, number>();
  for (let row = 0; row < count; row++) {
    byId.set(textAt(accounts.ids, row), row);
    const name = textAt(accounts.names, row);
    byName.set(name, byName.has(name) ? -1 : row);
  }
  const outside = new Map<string, number>();
  const nodes: number[] = [];
  for (let row = 0; row < count; row++) {
    const text = textAt(parents, row);
    const named = byName.get(text) ?? -1;
    const known = byId.get(text) ?? (named === -1 ? undefined : named);
    if (text === '' || known === row) nodes.push(-1);
    else if (known !== undefined) nodes.push(known);
    else {
      const node = outside.get(text) ?? count + outside.size;
      outside.set(text, node);
      nodes.push(node);
    }
  }
  const parent = new Int32Array(count + outside.size).fill(-1);
  parent.set(nodes);
  return { parent, outside: [...outside.keys()] };
}
