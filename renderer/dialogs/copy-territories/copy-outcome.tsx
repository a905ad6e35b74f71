import { Plural, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { changeOf } from '../../../core/edit/perform.ts';
import type { ScenarioCommandOf } from '../../../core/edit/scenarios/command.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { errorText } from '../../../core/text/error-text.ts';

interface CopyOutcomeProps {
  readonly plan: Plan;
  readonly command: ScenarioCommandOf<'copy-territories'>;
}

/** What a copy would do, by the function that then does it. */
export function CopyOutcome({ plan, command }: CopyOutcomeProps) {
  const { i18n } = useLingui();
  const { from, to, role, territories } = command;
  const asked = territories.join();
  // The list of territories is made anew with every drawing: what it says is what counts.
  const would = useMemo(() => {
    const keys = asked.split(',').map(Number) as unknown as typeof territories;
    return changeOf(plan, { kind: 'copy-territories', from, to, role, territories: keys });
  }, [plan, from, to, role, asked]);
  if (!would.ok) {
    return (
      <p className="hint hint-warning" role="status">
        {errorText(i18n, would.code, would.values)}
      </p>
    );
  }
  const { note } = would.change;
  if (note.code !== 'copied-territories') return null;
  const { units, left, locked } = note.values;
  return (
    <p className="small" role="status">
      <Plural value={units} _0="No unit changes hands." one="# unit changes hands." other="# units change hands." />{' '}
      {left > 0 && (
        <Plural value={left} one="# of them is in no territory then." other="# of them are in no territory then." />
      )}{' '}
      {locked > 0 && <Plural value={locked} one="# that is locked stays." other="# that are locked stay." />}
    </p>
  );
}
