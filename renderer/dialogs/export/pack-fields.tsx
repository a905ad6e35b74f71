import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { isGuid, isSalesforceId } from '../../../core/crm/crm-ids.ts';
import {
  type CrmSettings,
  countryFieldOf,
  PLACE_FIELDS,
  type PlacesBy,
  type SalesforceSettings,
} from '../../../core/crm/crm-settings.ts';
import { nameablesOf } from '../../../core/crm/nameables.ts';
import { Fold } from '../../controls/fold.tsx';
import { NumberField } from '../../controls/number-field.tsx';
import { SelectField } from '../../controls/select-field.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useAppState } from '../../use-app.ts';
import { FillField } from './fill-field.tsx';
import { PackIdsField } from './pack-ids-field.tsx';

interface PackFieldsProps {
  readonly crm: 'salesforce' | 'hubspot' | 'dynamics';
  readonly value: CrmSettings;
  readonly onChange: (value: CrmSettings) => void;
}

/** What a pack has to know of the CRM, kept in the plan with the next export; and the CRM's own list to fill in. */
export function PackFields(props: PackFieldsProps) {
  return (
    <div className="stack">
      <CrmFields {...props} />
      <FillField crm={props.value} />
    </div>
  );
}

function CrmFields({ crm, value, onChange }: PackFieldsProps) {
  const { t } = useLingui();
  const plan = useAppState((state) => state.plan);
  const role = useAppState((state) => state.role);
  const things = useMemo(
    () => (plan ? nameablesOf(plan, role, crm === 'salesforce' ? value.salesforce.limits.rules : 0) : []),
    [plan, role, crm, value.salesforce.limits.rules],
  );
  if (crm === 'hubspot') {
    return (
      <TextField
        label={t`Company property for the territory`}
        value={value.hubspot.territoryProperty}
        maxLength={100}
        isRequired
        onChange={(territoryProperty) => onChange({ ...value, hubspot: { territoryProperty } })}
      />
    );
  }
  if (crm === 'dynamics') {
    const set = (part: Partial<CrmSettings['dynamics']>) =>
      onChange({ ...value, dynamics: { ...value.dynamics, ...part } });
    return (
      <div className="stack">
        <TextField
          label={t`Id of the goal metric (optional)`}
          value={value.dynamics.metricId}
          maxLength={40}
          onChange={(metricId) => set({ metricId })}
        />
        <PackIdsField things={things} isId={isGuid} value={value.dynamics.ids} onChange={(ids) => set({ ids })} />
      </div>
    );
  }
  return (
    <SalesforceFields
      value={value.salesforce}
      onChange={(part) => onChange({ ...value, salesforce: { ...value.salesforce, ...part } })}
      things={things}
    />
  );
}

interface SalesforceFieldsProps {
  readonly value: SalesforceSettings;
  readonly onChange: (part: Partial<SalesforceSettings>) => void;
  readonly things: ReturnType<typeof nameablesOf>;
}

function SalesforceFields({ value, onChange, things }: SalesforceFieldsProps) {
  const { t } = useLingui();
  const text = (label: string, field: TextFieldName, isRequired = false) => (
    <TextField
      label={label}
      value={value[field]}
      maxLength={80}
      isRequired={isRequired}
      onChange={(next) => onChange({ [field]: next })}
    />
  );
  const limit = (label: string, field: keyof SalesforceSettings['limits'], least = 1) => (
    <NumberField
      label={label}
      value={value.limits[field]}
      minValue={least}
      maxValue={100_000}
      step={1}
      onChange={(next) => onChange({ limits: { ...value.limits, [field]: next } })}
    />
  );
  const reading = { id: 'Read', text: t`Read` };
  const editing = { id: 'Edit', text: t`Read and write` };
  return (
    <div className="stack">
      <div className="field-pairs">
        {text(t`Territory model`, 'modelName', true)}
        {text(t`Id of the model (once it is there)`, 'modelId')}
        {text(t`Territory type`, 'typeName', true)}
        {text(t`Id of the type (once it is there)`, 'typeId')}
      </div>
      {text(t`Id of the forecasting type (for quotas)`, 'forecastingTypeId')}
      <PackIdsField
        things={things}
        isId={(cell) => isSalesforceId(cell)}
        value={value.ids}
        onChange={(ids) => onChange({ ids })}
      />
      <Fold title={t`Access and roles`}>
        <div className="field-pairs">
          <SelectField
            label={t`Accounts`}
            value={value.accountAccess}
            choices={[reading, editing, { id: 'All', text: t`Like the owner` }]}
            onChange={(id) => onChange({ accountAccess: id as SalesforceSettings['accountAccess'] })}
          />
          <SelectField
            label={t`Opportunities`}
            value={value.opportunityAccess}
            choices={[{ id: 'None', text: t`None` }, reading, editing]}
            onChange={(id) => onChange({ opportunityAccess: id as SalesforceSettings['opportunityAccess'] })}
          />
          <SelectField
            label={t`Cases`}
            value={value.caseAccess}
            choices={[{ id: 'None', text: t`None` }, reading, editing]}
            onChange={(id) => onChange({ caseAccess: id as SalesforceSettings['caseAccess'] })}
          />
          {text(t`Role of reps`, 'repRole')}
          {text(t`Role of who leads a group`, 'leaderRole')}
        </div>
      </Fold>
      <Fold title={t`Rules and limits of the org`}>
        <div className="stack-small">
          <SelectField
            label={t`States and countries in rules`}
            value={value.placesBy ?? 'codes'}
            choices={[
              { id: 'codes', text: t`Codes: CA, US (the org has lists of them)` },
              { id: 'names', text: t`Names: California, United States` },
            ]}
            onChange={(id) => onChange({ placesBy: id as PlacesBy, ...PLACE_FIELDS[id as PlacesBy] })}
          />
          <div className="field-pairs">
            {text(t`Field with the postal code`, 'codeField', true)}
            {text(t`Field with the state`, 'stateField', true)}
            <TextField
              label={t`Field with the country`}
              value={countryFieldOf(value)}
              maxLength={80}
              isRequired
              onChange={(countryField) => onChange({ countryField })}
            />
            {limit(t`Territories of a model`, 'territories')}
            {limit(t`Rules of a territory`, 'rules')}
            {limit(t`Lines of a rule`, 'lines')}
            {limit(t`Letters of a value`, 'valueLength', 20)}
          </div>
        </div>
      </Fold>
    </div>
  );
}

type TextFieldName = {
  [F in keyof SalesforceSettings]-?: SalesforceSettings[F] extends string
    ? string extends SalesforceSettings[F]
      ? F
      : never
    : never;
}[keyof SalesforceSettings];
