/** What of a Salesforce org a load pack has to know. Blank ids: not known yet. */
export interface SalesforceSettings {
  /** Id of the Territory2Model that is loaded into, and what a new one is called. */
  readonly modelId: string;
  readonly modelName: string;
  /** Name of the territory type, and its id. */
  readonly typeName: string;
  readonly typeId: string;
  readonly accountAccess: 'Read' | 'Edit' | 'All';
  readonly opportunityAccess: 'None' | 'Read' | 'Edit';
  readonly caseAccess: 'None' | 'Read' | 'Edit';
  /** What RoleInTerritory2 says of a rep and of who leads a group. */
  readonly repRole: string;
  readonly leaderRole: string;
  /** Id of the forecasting type quotas are for; blank: no quota file. */
  readonly forecastingTypeId: string;
  /** Fields that rules look at. */
  readonly codeField: string;
  readonly stateField: string;
  /** Asked for where a plan has codes of several countries; left out, that of PLACE_FIELDS. */
  readonly countryField?: string;
  /** What these two fields hold; left out, codes. */
  readonly placesBy?: PlacesBy;
  readonly limits: SalesforceLimits;
  /** Ids in the org, of territories and groups by their id here (`T001`), of assignment rules by theirs (`T001_R1`). */
  readonly ids: Readonly<Record<string, string>>;
}

/** Limits of an org; its administrator can have them raised. */
interface SalesforceLimits {
  /** Territories of a model. */
  readonly territories: number;
  /** Assignment rules of a territory, lines of a rule, letters of a line's value. */
  readonly rules: number;
  readonly lines: number;
  readonly valueLength: number;
}

export interface HubspotSettings {
  /** Internal name of the company property that has the territory. */
  readonly territoryProperty: string;
}

export interface DynamicsSettings {
  /** Id of the metric that goals are in; blank: no goals. */
  readonly metricId: string;
  /** Ids of territories in the organisation, by their id here. */
  readonly ids: Readonly<Record<string, string>>;
}

/** What the files for CRMs have to know of them. */
export interface CrmSettings {
  readonly salesforce: SalesforceSettings;
  readonly hubspot: HubspotSettings;
  readonly dynamics: DynamicsSettings;
}

/** How an org writes states and countries: their codes, or their English names. */
export type PlacesBy = 'codes' | 'names';

/** The fields that hold them: codes stand in fields of their own where an org keeps states and countries in lists. */
export const PLACE_FIELDS: Readonly<Record<PlacesBy, { readonly stateField: string; readonly countryField: string }>> =
  {
    codes: { stateField: 'BillingStateCode', countryField: 'BillingCountryCode' },
    names: { stateField: 'BillingState', countryField: 'BillingCountry' },
  };

/** The field that has the country. */
export function countryFieldOf({ countryField, placesBy = 'codes' }: SalesforceSettings): string {
  return countryField ?? PLACE_FIELDS[placesBy].countryField;
}

/**
 * Where every plan begins: access as the public template has it, limits as they are by default, roles of the picklist as
 * it is delivered.
 */
export const USUAL_CRM: CrmSettings = {
  salesforce: {
    modelId: '',
    modelName: 'Evenfield',
    typeName: 'Evenfield',
    typeId: '',
    accountAccess: 'Edit',
    opportunityAccess: 'Edit',
    caseAccess: 'Read',
    repRole: 'Sales Rep',
    leaderRole: 'Owner',
    forecastingTypeId: '',
    codeField: 'BillingPostalCode',
    stateField: PLACE_FIELDS.codes.stateField,
    limits: { territories: 1_000, rules: 15, lines: 10, valueLength: 1_000 },
    ids: {},
  },
  hubspot: { territoryProperty: 'sales_territory' },
  dynamics: { metricId: '', ids: {} },
};
