import type { AreaIndex } from '../../../core/select/area-index.ts';
import type { PickHow } from '../../../core/select/combine.ts';
import { type Drawn, figureOf } from '../../../core/select/figure.ts';
import type { PickWhat } from '../../../core/select/groups.ts';
import { placeIndex } from '../../../core/select/place-index.ts';
import { assignRows } from '../../actions/edit-plan.ts';
import { intoShown } from '../../state/into-shown.ts';
import type { FramePoint } from '../../state/tool-slice.ts';
import type { Desk } from './desk.ts';

/** Nobody sees a card change faster; what takes longer to find is shown when the pointer rests, ms. */
const QUICK_MS = 12;
const REST_MS = 90;

type Finding = Pick<Desk, 'app' | 'areas'>;

/** Rows in a figure by what is known now: units by their areas where those are read, else by their centres. */
export function rowsInNow({ app, areas }: Finding, drawn: Drawn, touching: boolean): Int32Array {
  const { plan } = app.store.getState();
  return plan ? rowsIn(app, drawn, touching ? areas.now(plan) : null) : new Int32Array(0);
}

/** Takes what was drawn round: into the selection, or to the territory that the tools work for. */
export async function pickDrawn(desk: Finding, drawn: Drawn, how: PickHow, touching: boolean): Promise<void> {
  const { app, areas } = desk;
  const state = app.store.getState();
  const { plan, picks, setIntent, pickRows } = state;
  if (!plan) return;
  const into = intoShown(state);
  const rows = rowsIn(app, drawn, touching && picks === 'units' ? await areas.ready(plan) : null);
  setIntent(null);
  if (into === null) pickRows(picks, rows, how);
  else if (rows.length > 0) await assignRows(app, picks, rows, into);
}

interface IntentShow {
  show(drawn: Drawn, touching: boolean, at: FramePoint): void;
  /** Nothing is drawn any more, and what was to be shown when the pointer rests is not. */
  stop(): void;
}

/** Shows what a figure would take while it is drawn. */
export function createIntent(desk: Finding): IntentShow {
  let took = 0;
  let timer = 0;
  return {
    show(drawn, touching, at) {
      const find = () => {
        const start = performance.now();
        const state = desk.app.store.getState();
        const { picks, setIntent } = state;
        setIntent({ ...intentRows(picks, rowsInNow(desk, drawn, touching)), to: intoShown(state), at });
        took = performance.now() - start;
      };
      window.clearTimeout(timer);
      if (took <= QUICK_MS) find();
      else timer = window.setTimeout(find, REST_MS);
    },
    stop() {
      window.clearTimeout(timer);
      desk.app.store.getState().setIntent(null);
    },
  };
}

/** Rows as a move names them. */
export function intentRows(what: PickWhat, rows: Int32Array): { readonly units: Int32Array; accounts: Int32Array } {
  const none = new Int32Array(0);
  return what === 'units' ? { units: rows, accounts: none } : { units: none, accounts: rows };
}

function rowsIn(app: Finding['app'], drawn: Drawn, areas: AreaIndex | null): Int32Array {
  const { plan, picks } = app.store.getState();
  const figure = figureOf(drawn);
  if (!plan || !figure) return new Int32Array(0);
  if (picks === 'units' && areas) return areas.touching(figure);
  return placeIndex(plan[picks]).within(figure);
}
