import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CallOutput } from '../../../electron/api/contract.ts';
import type { FileToken } from '../../../electron/api/jobs.ts';
import { bringReviewed } from '../../actions/reviews.ts';
import { showPanel } from '../../actions/show-panel.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { FileButton } from '../../controls/file-button.tsx';
import { useApp } from '../../use-app.ts';
import { LeftOutList } from './left-out-list.tsx';

type BroughtIn = CallOutput<'review.bring'>;

/** Takes the file that came back from a reviewer, and tells what was in it. */
export function BringInDialog() {
  const { t } = useLingui();
  const app = useApp();
  const [busy, setBusy] = useState(false);
  const [brought, setBrought] = useState<BroughtIn | null>(null);
  const take = async (file: FileToken) => {
    setBusy(true);
    setBrought(await bringReviewed(app, file));
    setBusy(false);
  };
  const show = () => {
    app.store.getState().setView({ dialog: null });
    showPanel(app, 'review');
  };
  return (
    <DialogFrame
      title={t`Bring in a reviewed copy`}
      busy={busy}
      actions={
        brought && (
          <>
            <FileButton purpose="plan" isDisabled={busy} onFile={take}>{t`Another file…`}</FileButton>
            <Button tone="primary" autoFocus onPress={show}>
              <Trans>Show the remarks</Trans>
            </Button>
          </>
        )
      }
    >
      {brought ? (
        <Brought brought={brought} />
      ) : (
        <div className="stack">
          <p>
            <Trans>
              Choose the file that came back. It is checked like any plan and stays as it is; remarks, proposals and
              signatures come in as one step, which Undo takes back.
            </Trans>
          </p>
          <div className="acts">
            <FileButton purpose="plan" tone="primary" autoFocus isDisabled={busy} onFile={take}>
              {t`Choose the reviewed copy…`}
            </FileButton>
          </div>
          <p className="hint">
            <Trans>The same file can be brought in again: nothing comes in twice, and your own decisions stay.</Trans>
          </p>
        </div>
      )}
    </DialogFrame>
  );
}

function Brought({ brought }: { readonly brought: BroughtIn }) {
  const { sentTo, added, changed, withdrawn, decided, signOffs, leftOut } = brought;
  const nothing = added + changed + withdrawn + signOffs === 0;
  return (
    <div className="stack" role="status">
      <p>
        {nothing ? (
          <Trans>
            The copy of <bdi>{sentTo}</bdi> says nothing that is not here already.
          </Trans>
        ) : (
          <Trans>
            From the copy of <bdi>{sentTo}</bdi>:
          </Trans>
        )}
      </p>
      {!nothing && (
        <ul className="said-list">
          {added > 0 && (
            <li>
              <Plural value={added} one="# new remark" other="# new remarks" />
            </li>
          )}
          {changed > 0 && (
            <li>
              <Plural value={changed} one="# remark says something else now" other="# remarks say something else now" />
            </li>
          )}
          {withdrawn > 0 && (
            <li>
              <Plural value={withdrawn} one="# remark was taken back" other="# remarks were taken back" />
            </li>
          )}
          {signOffs > 0 && (
            <li>
              <Plural value={signOffs} one="# signature" other="# signatures" />
            </li>
          )}
        </ul>
      )}
      {decided > 0 && (
        <p className="hint">
          <Plural
            value={decided}
            one="# remark was changed after you had decided it; your decision stays."
            other="# remarks were changed after you had decided them; your decisions stay."
          />
        </p>
      )}
      <LeftOutList leftOut={leftOut} />
    </div>
  );
}
