import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CrmSettings } from '../../../core/crm/crm-settings.ts';
import { fillTexts } from '../../../core/text/crm/fill-text.ts';
import { type FillResult, fillList } from '../../actions/fill.ts';
import { saveFile } from '../../actions/save-file.ts';
import { Button } from '../../controls/button.tsx';
import { FileButton } from '../../controls/file-button.tsx';
import { Progress } from '../../controls/progress.tsx';
import { runningJob } from '../../state/jobs-slice.ts';
import { useApp, useAppState } from '../../use-app.ts';

/** The CRM's own list with owners and territories of the plan: all else of it, hidden columns too, stays as it was. */
export function FillField({ crm }: { readonly crm: CrmSettings }) {
  const { t, i18n } = useLingui();
  const app = useApp();
  const filling = useAppState((state) => runningJob(state.jobs, 'fill'));
  const busy = useAppState((state) => runningJob(state.jobs) !== undefined);
  const [result, setResult] = useState<FillResult | null>(null);
  return (
    <section className="stack-small">
      <h3 className="section-title">
        <Trans>The CRM's own list, filled in</Trans>
      </h3>
      <p className="hint">
        <Trans>
          A list of accounts as the CRM exported it (.xlsx or .csv). Owners and territories are filled in; ids, hidden
          columns and everything else stay, so that the CRM takes it back as an update. Export it anew: a row that was
          changed in the CRM since then may be refused there.
        </Trans>
      </p>
      <div className="acts">
        <FileButton
          purpose="accounts"
          isDisabled={busy}
          onFile={async (file) => {
            setResult(null);
            setResult(await fillList(app, file, crm));
          }}
        >
          {t`Choose the list and fill it in…`}
        </FileButton>
      </div>
      {filling && (
        <Progress label={t`Filling in…`} done={filling.progress?.done ?? 0} total={filling.progress?.total ?? 0} />
      )}
      {result && (
        <div className="stack-small" role="status">
          {fillTexts(i18n, result).map((text) => (
            <p key={text} className="small">
              {text}
            </p>
          ))}
          <div className="acts">
            <SaveButton file={result.list} name={result.fileName} tone="plain" />
            {result.leftFile && <SaveButton file={result.leftFile} name={LEFT_NAME} tone="quiet" />}
          </div>
        </div>
      )}
    </section>
  );
}

const LEFT_NAME = 'left-as-they-were.csv';

interface SaveButtonProps {
  readonly file: FillResult['list'];
  readonly name: string;
  readonly tone: 'plain' | 'quiet';
}

function SaveButton({ file, name, tone }: SaveButtonProps) {
  const app = useApp();
  return (
    <Button tone={tone} onPress={() => saveFile(app, file, name)}>
      <Trans>
        Save <bdi>{name}</bdi>
      </Trans>
    </Button>
  );
}
