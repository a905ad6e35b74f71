import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { saveFile } from '../../actions/save-file.ts';
import { Button } from '../../controls/button.tsx';
import { Icon } from '../../controls/icon.tsx';
import { useApp, useFormat } from '../../use-app.ts';
import type { RowCounts } from './use-judging.ts';

/** What becomes of the rows, in numbers, and the refused ones as a file. */
export function CheckCounts({
  checked,
  refusedName,
}: {
  readonly checked: Pick<RowCounts, 'rows' | 'imported' | 'warned' | 'refused' | 'refusedFile'>;
  readonly refusedName: string;
}) {
  const { t } = useLingui();
  const app = useApp();
  const format = useFormat();
  const { rows, imported, warned, refused, refusedFile } = checked;
  return (
    <div className="check-counts">
      <p className="check-all quiet" role="status">
        <Plural value={rows} one="# row was read:" other="# rows were read:" />
      </p>
      <ul aria-label={t`Verdicts`}>
        <li className="check-count check-good">
          <Icon name="check" />
          <b className="number">{format.whole(imported - warned)}</b> <Trans>as they are</Trans>
        </li>
        <li className="check-count check-odd">
          <Icon name="warning" />
          <b className="number">{format.whole(warned)}</b> <Trans>with a warning</Trans>
        </li>
        <li className="check-count check-bad">
          <Icon name="close" />
          <b className="number">{format.whole(refused)}</b> <Trans>refused</Trans>
        </li>
      </ul>
      {refusedFile && (
        <Button icon="file" onPress={() => saveFile(app, refusedFile, refusedName)}>
          <Trans>
            Save <bdi>{refusedName}</bdi>
          </Trans>
        </Button>
      )}
    </div>
  );
}
