import { useLingui } from '@lingui/react/macro';
import { ChoiceGroup } from '../../controls/choice-group.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { AreaFields } from './area-fields.tsx';
import type { UnitForm } from './import-form.ts';
import { PackFields } from './pack-fields.tsx';

const LEAST_KM = 0.5;
const MOST_KM = 1000;

interface UnitFieldsProps {
  readonly units: UnitForm;
  readonly onChange: (units: UnitForm) => void;
}

/** The units that are assigned: what each kind is, and what it asks for. */
export function UnitFields({ units, onChange }: UnitFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <ChoiceGroup<UnitForm['kind']>
        label={t`Units that are assigned`}
        isTight
        value={units.kind}
        onChange={(kind) => onChange({ ...units, kind })}
        choices={[
          { id: 'points', text: t`Each account’s place`, more: t`Every account is a unit of its own.` },
          { id: 'us-states', text: t`US states` },
          { id: 'us-counties', text: t`US counties` },
          {
            id: 'us-zips',
            text: t`US ZIP areas, approximate`,
            more: t`Drawn around the ZIP points and cut at the state borders; not the areas of the Census Bureau.`,
          },
          { id: 'hexagons', text: t`Hexagons`, more: t`A grid of even cells under the accounts.` },
          {
            id: 'areas',
            text: t`Areas of a boundary file`,
            more: t`GeoJSON, TopoJSON, a shapefile in a ZIP, KML or KMZ.`,
          },
          {
            id: 'postal-areas',
            text: t`Postcode areas of a country, approximate`,
            more: t`Drawn around the postcodes of a postal file that you add.`,
          },
        ]}
      />
      {units.kind === 'hexagons' && (
        <div className="field-grid field-grid-4">
          <NumberField
            label={t`Width of a hexagon, km`}
            value={units.km}
            minValue={LEAST_KM}
            maxValue={MOST_KM}
            onChange={(km) => onChange({ ...units, km })}
          />
        </div>
      )}
      {units.kind === 'areas' && <AreaFields units={units} onChange={onChange} />}
      {units.kind === 'postal-areas' && <PackFields units={units} onChange={onChange} />}
    </>
  );
}
