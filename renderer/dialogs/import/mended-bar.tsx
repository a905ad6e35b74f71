import { Plural, Trans } from '@lingui/react/macro';
import type { MendedCell } from '../../../core/model/table-form.ts';
import { Button } from '../../controls/button.tsx';
import { mendedRows } from './mended-cells.ts';
import type { Check } from './use-check.ts';

interface Mended {
  readonly mended: readonly MendedCell[];
}

interface MendedBarProps<F extends Mended> {
  readonly form: F;
  readonly check: Pick<Check, 'isStale' | 'running' | 'again'>;
  readonly onChange: (form: F) => void;
}

/** How many rows were put right here, and whether they have been judged again. */
export function MendedBar<F extends Mended>({ form, check, onChange }: MendedBarProps<F>) {
  const rows = mendedRows(form.mended);
  if (rows === 0 && !check.isStale) return <p className="mended" />;
  return (
    <div className="mended">
      <p role="status">
        {rows > 0 ? (
          <Plural value={rows} one="# row was put right here." other="# rows were put right here." />
        ) : (
          <Trans>No row is put right any more.</Trans>
        )}{' '}
        {check.isStale ? (
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
      {check.isStale && (
        <Button tone="primary" onPress={check.again}>
          <Trans>Try again</Trans>
        </Button>
      )}
    </div>
  );
}
