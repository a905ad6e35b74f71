import { Plural, Trans } from '@lingui/react/macro';
import type { MendedCell } from '../../../core/model/table-form.ts';
import { Button } from '../../controls/button.tsx';
import { mendedRows } from './mended-cells.ts';
import type { Judging, RowCounts } from './use-judging.ts';

interface Mended {
  readonly mended: readonly MendedCell[];
}

interface MendedBarProps<F extends Mended> {
  readonly form: F;
  readonly check: Pick<Judging<RowCounts>, 'checked' | 'isStale' | 'isCurrent' | 'again'>;
  readonly onChange: (form: F) => void;
}

/** How many rows were put right here, whether they have been judged again, and why the import has to wait. */
export function MendedBar<F extends Mended>({ form, check, onChange }: MendedBarProps<F>) {
  const { checked, isStale, isCurrent, again } = check;
  const rows = mendedRows(form.mended);
  const isEmpty = isCurrent && checked?.imported === 0;
  if (rows === 0 && !isStale && !isEmpty) return <p className="mended" />;
  return (
    <div className="mended">
      <p role="status">
        {rows > 0 && <Plural value={rows} one="# row was put right here." other="# rows were put right here." />}
        {rows === 0 && isStale && <Trans>No row is put right any more.</Trans>}{' '}
        {isEmpty ? (
          <Trans>Every row is refused, so there is nothing to import yet.</Trans>
        ) : isStale ? (
          <Trans>Try again to see what becomes of it; the file stays as it is.</Trans>
        ) : (
          <Trans>The file stays as it is.</Trans>
        )}
      </p>
      {rows > 0 && (
        <Button tone="quiet" onPress={() => onChange({ ...form, mended: [] })}>
          <Trans>Take the file’s cells again</Trans>
        </Button>
      )}
      {isStale && (
        <Button tone="primary" onPress={again}>
          <Trans>Try again</Trans>
        </Button>
      )}
    </div>
  );
}
