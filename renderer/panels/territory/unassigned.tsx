import { Plural, Trans } from '@lingui/react/macro';
import { CommandButton } from '../../commands/command-button.tsx';
import { usePlanTotals } from '../../use-app.ts';

/** What is in no territory yet, and the way to it. */
export function Unassigned() {
  const shown = usePlanTotals();
  const units = shown?.totals.unassigned.units ?? 0;
  if (units === 0) return null;
  return (
    <div className="stack-small">
      <p className="small">
        <Plural value={units} one="# unit is in no territory." other="# units are in no territory." />
      </p>
      <div className="acts">
        <CommandButton command="territory.next-unassigned">
          <Trans>Show the next</Trans>
        </CommandButton>
      </div>
    </div>
  );
}
