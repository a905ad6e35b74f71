import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AccountKey } from '../../../core/model/ids.ts';
import { placeAccount } from '../../actions/place-accounts.ts';
import { Button } from '../../controls/button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { useApp } from '../../use-app.ts';

const DEGREES = { maximumFractionDigits: 6 } as const;

/** Latitude and longitude, typed. */
export function PlaceFields({ account }: { readonly account: AccountKey }) {
  const { t } = useLingui();
  const app = useApp();
  const [lat, setLat] = useState<number | null>(null);
  const [lon, setLon] = useState<number | null>(null);
  return (
    <div className="place-fields">
      <NumberField label={t`Latitude`} value={lat} minValue={-90} maxValue={90} format={DEGREES} onChange={setLat} />
      <NumberField label={t`Longitude`} value={lon} minValue={-180} maxValue={180} format={DEGREES} onChange={setLon} />
      <Button
        isDisabled={lat === null || lon === null}
        onPress={() => lat !== null && lon !== null && placeAccount(app, account, lat, lon)}
      >
        <Trans>Place here</Trans>
      </Button>
    </div>
  );
}
