import { Trans } from '@lingui/react/macro';
import type { FamilyChoice } from '../../../core/model/plan.ts';
import { CheckField } from '../../controls/check-field.tsx';

interface FamilyFieldProps {
  readonly families: FamilyChoice | undefined;
  /** Undefined lets every account go by itself. */
  readonly onChange: (families: FamilyChoice | undefined) => void;
}

/** Whether parent and child accounts stay in one territory; only shown where the accounts name their parents. */
export function FamilyField({ families, onChange }: FamilyFieldProps) {
  const apart = families?.apart.length ?? 0;
  return (
    <>
      <CheckField
        isSelected={families !== undefined}
        onChange={(together) => onChange(together ? { apart: [] } : undefined)}
      >
        <Trans>Keep parent and child accounts in one territory</Trans>
      </CheckField>
      {apart > 0 && (
        <p className="hint">
          <Trans>Some families may part, as was asked on the command line.</Trans>
        </p>
      )}
    </>
  );
}
