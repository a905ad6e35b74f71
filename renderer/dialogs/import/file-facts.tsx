import { Plural, Trans } from '@lingui/react/macro';
import type { ImportPreview } from '../../../electron/api/contract.ts';

/** The file in a line: its name, its rows, what it is made of. */
export function FileFacts({ preview, looking }: { readonly preview: ImportPreview; readonly looking: boolean }) {
  const { fileName, rows, rowsExact, headers, lists } = preview;
  return (
    <div className="import-facts" aria-busy={looking}>
      <p className="import-file">
        <bdi>{fileName}</bdi>
      </p>
      <p className="quiet small" role="status">
        {looking ? (
          <Trans>Looking into the file…</Trans>
        ) : (
          <>
            {rowsExact ? (
              <Plural value={rows} one="# row" other="# rows" />
            ) : (
              <Plural value={rows} one="about # row" other="about # rows" />
            )}
            {' · '}
            <Plural value={headers.length} one="# column" other="# columns" />
            {lists.length > 1 && (
              <>
                {' · '}
                <Plural value={lists.length} one="# list" other="# lists read as one" />
              </>
            )}
          </>
        )}
      </p>
    </div>
  );
}
