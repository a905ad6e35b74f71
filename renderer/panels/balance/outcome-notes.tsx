import { useLingui } from '@lingui/react/macro';
import { disruptionLeftOutText, evenedText, keptText, movedShareText } from '../../../core/text/balance-text.ts';
import { countChosenText } from '../../../core/text/command-line-text.ts';
import type { JobResult } from '../../../electron/api/jobs.ts';
import { measureLabel } from '../../text/measure-label.ts';

/** What a balance has to say of the options it was run with: the number it chose, what moved, what could not count. */
export function OutcomeNotes({ result }: { readonly result: Extract<JobResult, { kind: 'balance' }> }) {
  const { i18n } = useLingui();
  const { counts, moves, evened, disruptionLeftOut, stopped } = result;
  const notes = [
    stopped === 'kept' ? keptText(i18n) : '',
    counts ? countChosenText(i18n, counts) : '',
    moves ? movedShareText(i18n, moves) : '',
    evened.length > 0 ? evenedText(i18n, evened.map((name) => measureLabel(i18n, name)).join(', ')) : '',
    disruptionLeftOut ? disruptionLeftOutText(i18n) : '',
  ].filter((note) => note !== '');
  return notes.map((note) => (
    <p key={note} className="small">
      {note}
    </p>
  ));
}
