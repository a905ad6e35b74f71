import { Trans } from '@lingui/react/macro';
import type { FileToken } from '../../../electron/api/jobs.ts';
import { Button } from '../../controls/button.tsx';
import { useApp } from '../../use-app.ts';

interface ExportPagesProps {
  readonly pages: readonly { readonly name: string; readonly file: FileToken }[];
}

/** The documents that a browser has just got in a download: to be read, or printed on paper or as PDF. */
export function ExportPages({ pages }: ExportPagesProps) {
  const { client } = useApp();
  return (
    <div className="stack">
      <p>
        <Trans>The files are in the download. The documents can be read and printed from here as well:</Trans>
      </p>
      <ul className="export-pages">
        {pages.map(({ name, file }) => (
          <li key={file}>
            <bdi>{name}</bdi>
            <Button onPress={() => client.showPage(file, false)}>
              <Trans>Open</Trans>
            </Button>
            <Button onPress={() => client.showPage(file, true)}>
              <Trans>Print or save as PDF</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
