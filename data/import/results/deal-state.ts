import { OPPORTUNITY_STATES } from '../../../core/model/results.ts';
import { normalHeader } from '../account-fields.ts';

/** How an opportunity stands, and the stage that says something else than that. */
export interface DealState {
  /** Index into OPPORTUNITY_STATES. */
  readonly state: number;
  readonly stage: string;
}

/**
 * What the outcome says, else the stage; open where neither says won or lost. A bare no (`IsWon`: false) is lost only where
 * there is no stage: of an open one it is true as well. Words of Salesforce, HubSpot and Dynamics, and the common ones in
 * English, German, French, Spanish and Arabic.
 */
export function dealState(outcome: string, stage: string): DealState {
  const [said, ofStage] = [normalHeader(outcome), saidBy(normalHeader(stage))];
  const yes = YES.has(said) ? 'won' : null;
  const no = NO.has(said) && stage === '' ? 'lost' : null;
  const state = saidBy(said) ?? yes ?? ofStage ?? no ?? 'open';
  return { state: OPPORTUNITY_STATES.indexOf(state), stage: ofStage === null ? stage : '' };
}

function saidBy(word: string): (typeof OPPORTUNITY_STATES)[number] | null {
  if (WON.has(word)) return 'won';
  if (LOST.has(word)) return 'lost';
  return OPEN.has(word) ? 'open' : null;
}

const WON = words(`won, closedwon, closewon, win, gewonnen, geschlossengewonnen, abgeschlossengewonnen, gagne, gagnee,
  fermegagne, fermeegagnee, clotureegagnee, ganado, ganada, cerradoganado, cerradaganada, فازت, مكسوبة, رابحة,
  مغلقة رابحة, تم الفوز`);
const LOST = words(`lost, closedlost, closelost, loss, canceled, cancelled, outsold, disqualified, verloren,
  geschlossenverloren, abgeschlossenverloren, perdu, perdue, fermeperdu, fermeeperdue, clotureeperdue, perdido, perdida,
  cerradoperdido, cerradaperdida, خاسرة, خسرت, مغلقة خاسرة, مفقودة`);
const OPEN = words(`open, inprogress, offen, inbearbeitung, ouvert, ouverte, encours, abierto, abierta, encurso, مفتوحة,
  قيد التنفيذ`);
const YES = words('true, yes, 1, ja, vrai, oui, si, نعم');
const NO = words('false, no, 0, nein, faux, non, لا');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map(normalHeader));
}
