import { Plural, Trans } from '@lingui/react/macro';
import { isCarried } from '../../../core/crm/carried-columns.ts';
import type { ImportPreview } from '../../../electron/api/contract.ts';
import { Icon } from '../../controls/icon.tsx';
import { NameList } from '../../controls/name-list.tsx';

interface ColumnHeadProps {
  readonly header: string;
  readonly kind: ImportPreview['kinds'][number] | undefined;
  /** Names of the fields and measures that are read from it. */
  readonly read: readonly string[];
  /** Whether the planner made it something else than was found. */
  readonly isChanged: boolean;
}

/** The head of a column: its name, what its cells are, what it is read as, and what is odd about it. */
export function ColumnHead({ header, kind, read, isChanged }: ColumnHeadProps) {
  return (
    <th scope="col" className={isChanged ? 'list-head list-head-changed' : 'list-head'}>
      {/* A block of its own direction would stand at the other end of its column in Arabic. */}
      <span className="list-name">
        <bdi>{header}</bdi>
      </span>
      <span className="list-kind">
        {kind?.kind === 'empty' && <Trans>empty</Trans>}
        {kind?.kind === 'text' && (isCarried(header) ? <Trans>stays in the CRM's list</Trans> : <Trans>text</Trans>)}
        {kind?.kind === 'number' && (
          <Trans>
            number, <bdi>{kind.form}</bdi>
          </Trans>
        )}
        {kind?.kind === 'date' && (
          <Trans>
            date, <bdi>{kind.form}</bdi>
          </Trans>
        )}
      </span>
      <span className="list-field">
        {read.length > 0 && (
          <>
            <Icon name={isChanged ? 'edit' : 'check'} />
            <span className="one-line">
              <NameList names={read} />
            </span>
          </>
        )}
      </span>
      {kind && kind.kind !== 'text' && kind.unreadable > 0 && (
        <span className="list-odd">
          <Icon name="warning" />
          <Plural value={kind.unreadable} one="# cell does not fit" other="# cells do not fit" />
        </span>
      )}
    </th>
  );
}
