import { Plural, Trans } from '@lingui/react/macro';
import type { ImportPreview } from '../../../electron/api/contract.ts';

interface FileFactsProps {
  readonly preview: Pick<ImportPreview, 'fileName' | 'rows' | 'rowsExact' | 'headers' | 'lists'> &
    Partial<Pick<ImportPreview, 'hiddenRows'>>;
  readonly looking: boolean;
}

/** The file in a line: its name, its rows, what it is made of. */
export function FileFacts({ preview, looking }: FileFactsProps) {
  const { fileName, rows, rowsExact, hiddenRows = 0, headers, lists } = preview;
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
            {hiddenRows > 0 && (
              <>
                {' · '}
                <Plural
                  value={hiddenRows}
                  one="# of the first rows is hidden and read as well"
                  other="# of the first rows are hidden and read as well"
                />
              </>
            )}
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
