import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { findPlace } from '../../actions/find-place.ts';
import { Button } from '../../controls/button.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useApp } from '../../use-app.ts';

const DEGREES = { maximumFractionDigits: 6 } as const;

interface HomeFieldsProps {
  readonly lat: number | null;
  readonly lon: number | null;
  readonly onChange: (lat: number | null, lon: number | null) => void;
}

/** Where a rep lives: a place that the gazetteers know, or latitude and longitude; blank where nobody said. */
export function HomeFields({ lat, lon, onChange }: HomeFieldsProps) {
  const { t } = useLingui();
  const app = useApp();
  const [place, setPlace] = useState('');
  const [looking, setLooking] = useState(false);
  const [unknown, setUnknown] = useState('');
  const look = async () => {
    setLooking(true);
    const found = await findPlace(app, place);
    setLooking(false);
    setUnknown(found === null ? place : '');
    if (found) onChange(found.lat, found.lon);
  };
  return (
    <fieldset className="home-fields">
      <legend className="section-title">
        <Trans>Home</Trans>
      </legend>
      <div className="home-grid">
        <TextField
          label={t`City with state or country, or postal code`}
          value={place}
          maxLength={200}
          onChange={setPlace}
        />
        <Button isDisabled={looking || place.trim() === ''} onPress={look}>
          <Trans>Find</Trans>
        </Button>
        <NumberField
          label={t`Latitude`}
          value={lat}
          minValue={-90}
          maxValue={90}
          format={DEGREES}
          onChange={(next) => onChange(next, lon)}
          onClear={() => onChange(null, lon)}
        />
        <NumberField
          label={t`Longitude`}
          value={lon}
          minValue={-180}
          maxValue={180}
          format={DEGREES}
          onChange={(next) => onChange(lat, next)}
          onClear={() => onChange(lat, null)}
        />
      </div>
      <p className="hint" role="status">
        {looking
          ? t`Looking for the place…`
          : unknown && t`No place was found for "${unknown}". Add the state or the country.`}
      </p>
    </fieldset>
  );
}
