import { useLingui } from '@lingui/react/macro';
import { TERRITORY_PALETTE } from '../../core/colour/territory-palette.ts';
import type { CellFault } from '../../core/table/planned-edits.ts';
import { LONGEST_NAME } from '../../core/table/territory-edits.ts';

/** Sentences for what a cell cannot hold: what is wrong and what to do. */
export function useFaultText(): (fault: CellFault) => string {
  const { t } = useLingui();
  return (fault) => {
    switch (fault) {
      case 'fixed-column':
        return t`This column comes from the imported list or from the plan, and cannot be changed here.`;
      case 'unknown-territory':
        return t`No territory has this id or name. Type another, or make the territory first.`;
      case 'ambiguous-territory':
        return t`Several territories have this name. Type the id.`;
      case 'unknown-rep':
        return t`No rep has this name or id. Type another, or add the rep first; several are written with semicolons between them.`;
      case 'ambiguous-rep':
        return t`Several reps have this name. Type the id.`;
      case 'shares-sum':
        return t`Write each rep once, with shares that sum to 100 %, such as “Ann 60%; Ben 40%”, or with none.`;
      case 'unknown-region':
        return t`Nothing is called so at this level. Type another, or make it first under Regions and levels.`;
      case 'ambiguous-region':
        return t`Several have this name. Type the id.`;
      case 'not-yes-or-no':
        return t`Type x for yes, or nothing.`;
      case 'not-a-number':
        return t`Type a number above 0, at most 100.`;
      case 'not-a-day':
        return t`Type a day as year-month-day, such as 2027-01-31, or nothing.`;
      case 'not-money':
        return t`Type an amount that is not below 0, with no more digits than the currency has.`;
      case 'not-a-place':
        return t`Type latitude and longitude in degrees, such as 41.88, -87.63.`;
      case 'place-alone':
        return t`Places are changed by themselves, at most 1,000 at once. Paste this column alone.`;
      case 'no-home':
        return t`No rep of this territory has a home that is known. Type a place in degrees.`;
      case 'not-a-colour': {
        const colours = TERRITORY_PALETTE.length;
        return t`Type the number of a colour, 1 to ${colours}.`;
      }
      case 'no-quota':
        return t`There is no quota yet that could be kept. Type one.`;
      case 'in-no-territory':
        return t`It is in no territory, so there is nothing that a lock could hold. Give it to one first.`;
      case 'named-elsewhere':
        return t`It was given by name to another territory than that of its unit; unlocked it would move. Change its territory instead.`;
      case 'too-long': {
        const longest = LONGEST_NAME;
        return t`A name has at most ${longest} letters.`;
      }
      case 'blank':
        return t`This cannot be blank.`;
    }
  };
}
