import { useLingui } from '@lingui/react/macro';
import type { CellFault } from '../../core/table/cell-edits.ts';

/** Sentences for what a cell cannot hold: what is wrong and what to do. */
export function useFaultText(): (fault: CellFault) => string {
  const { t } = useLingui();
  return (fault) => {
    switch (fault) {
      case 'fixed-column':
        return t`This column comes from the imported list. Change it there and import the list again.`;
      case 'unknown-territory':
        return t`No territory has this id or name. Type another, or make the territory first.`;
      case 'ambiguous-territory':
        return t`Several territories have this name. Type the id.`;
      case 'not-yes-or-no':
        return t`Type x for locked, or nothing.`;
      case 'not-a-number':
        return t`Type a number above 0, at most 100.`;
      case 'not-a-day':
        return t`Type a day as year-month-day, such as 2027-01-31, or nothing.`;
      case 'blank':
        return t`This cannot be blank.`;
    }
  };
}
