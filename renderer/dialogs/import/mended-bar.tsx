import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '../../controls/button.tsx';
import type { ImportForm } from './import-form.ts';
import { mendedRows } from './mended-cells.ts';
import type { Check } from './use-check.ts';

interface MendedBarProps {
  readonly form: ImportForm;
  readonly check: Check;
  readonly onChange: (form: ImportForm) => void;
}

/** How many rows were put right here, and whether they have been judged again. */
export function MendedBar({ form, check, onChange }: MendedBarProps) {
  const rows = mendedRows(form.mended);
  if (rows === 0 && !check.isStale) return null;
  return (
    <div className={check.isStale ? 'mended mended-stale' : 'mended'}>
      <p role="status">
        {rows > 0 ? (
          <Plural value={rows} one="# row was put right here." other="# rows were put right here." />
        ) : (
          <Trans>No row is put right any more.</Trans>
        )}{' '}
        {check.running ? null : check.isStale ? (
          <Trans>Try again to see what becomes of it; the file stays as it is.</Trans>
        ) : (
          <Trans>The verdicts below are those after that; the file stays as it is.</Trans>
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
