import { RESULT_KINDS, type ResultKind } from '../../core/model/results.ts';
import type { UnitSetKind } from '../../core/model/unit.ts';
import { REVIEW_COLUMNS, type ReviewTables } from './review-tables.ts';
import { RUN_COLUMNS, type RunTables } from './run-tables.ts';
import type { StoredChange } from './stored-change.ts';

/**
 * The tables of the current schema as Kysely and the digests see them. The text that makes them is in migrations/;
 * a test holds the two together.
 */
export interface Tables extends ReviewTables, RunTables {
  readonly plan: {
    key: number;
    name: string;
    currency: string;
    fiscal_year_start_month: number;
    period_start: string;
    period_months: number;
    distance_unit: string;
    sample: number;
    balance_territories: number;
    balance_contiguity: string;
    balance_seed: number;
    balance_homes: string;
    balance_road_factor_ratio: number;
    balance_travel_weight: number;
    balance_border_weight: number;
    balance_disruption_weight: number;
    balance_limits_weight: number | null;
    balance_families_apart: string | null;
    fairness_settings: string | null;
    workload_settings: string | null;
    sizing_settings: string | null;
    matching_settings: string | null;
    ramp_shares: string | null;
    pay_plan: string | null;
    forecast_settings: string | null;
    crm_settings: string | null;
    routing_settings: string | null;
    united_accounts: string | null;
  };
  readonly state: {
    key: number;
    plan_uid: string;
    created_at_ms: number;
    revision: number;
    applied_seq: number;
    forgotten_steps: number;
    history_bytes: number;
    next_batch: number;
    next_unit: number;
    next_account: number;
    next_neighbour: number;
    next_lead: number;
    last_territory: number;
    last_group: number;
  };
  readonly measure: {
    key: number;
    name: string;
    column_name: string;
    quantity: string;
    tolerance_ratio: number;
    minimum: number | null;
    maximum: number | null;
    priority: number;
    balanced: number;
    slot: number;
  };
  readonly rep: {
    key: number;
    id: string;
    name: string;
    home_lat_deg: number | null;
    home_lon_deg: number | null;
    capacity_fte: number;
    tenure_months: number | null;
    manages_level: number | null;
    started_on: string | null;
    career_level: string;
    skills: string;
    languages: string;
    segment: string;
    manager: string;
    email: string;
    crm_user_id: string;
  };
  readonly role: { key: number; name: string };
  readonly level: { key: number; name: string; rank: number };
  readonly territory: {
    key: number;
    id: string;
    role: number;
    level: number;
    parent: number | null;
    name: string;
    colour: number;
  };
  readonly scenario: {
    key: number;
    name: string;
    description: string;
    baseline: number;
    archived: number;
    effective_on: string | null;
  };
  readonly scenario_territory: {
    scenario: number;
    territory: number;
    centre_lat_deg: number | null;
    centre_lon_deg: number | null;
    locked: number;
    fixed_lat_deg: number | null;
    fixed_lon_deg: number | null;
  };
  readonly rep_share: { scenario: number; territory: number; position: number; rep: number; share_ratio: number };
  readonly unit_lock: { scenario: number; role: number; unit: number };
  readonly named_account: {
    scenario: number;
    role: number;
    account: number;
    territory: number;
    reason: string;
    owner: string;
    expires_on: string | null;
  };
  readonly quota: {
    scenario: number;
    territory: number;
    period: string;
    method: string;
    share_ratio: number;
    quota_minor: number;
  };
  readonly quota_plan: { scenario: number; role: number; settings: string };
  readonly unit_link: { unit_a: number; unit_b: number; linked: number };
  readonly protection: { kind: string; key: number; reason: string };
  readonly batch: {
    key: number;
    holds: BatchTable;
    active: number;
    first_key: number;
    last_key: number;
    rows: number;
    value_slots: number;
    unit_kind: UnitSetKind | null;
    source: string | null;
    plane: number;
    first_neighbour: number;
    neighbours: number | null;
    imported_at_ms: number;
  };
  readonly unit_shape: { unit: number; batch: number; shape: Uint8Array };
  readonly result_block: { batch: number; part: number; bytes: number; packed: Uint8Array };
  readonly account_owner: { batch: number; number: number; name: string };
  readonly assignment: { scenario: number; role: number; unit: number; territory: number };
  readonly history: StoredChange & { seq: number; at_ms: number; size_bytes: number };
  readonly snapshot: StoredChange & { key: number; at_ms: number; name: string };
  readonly digest: { table_name: string; batch: number; rows: number; hash_high: number; hash_low: number };
}

/** What a batch holds; neighbours belong to the batch of their units. */
export type BatchTable = 'units' | 'accounts' | 'leads' | ResultKind;
export const BATCH_TABLES = ['units', 'accounts', 'leads', ...RESULT_KINDS] as const satisfies BatchTable[];

/** A value of a cell as better-sqlite3 gives and takes it. */
export type Cell = number | string | null | Uint8Array;

/** A row by its column names. */
export type Row = Readonly<Record<string, Cell>>;

export type RowTable = Exclude<keyof Tables, 'digest'>;

/** Columns in the order in which they are written, read and hashed; a new column goes to the end. */
export const COLUMNS: { readonly [T in RowTable]: readonly (keyof Tables[T] & string)[] } = {
  plan: [
    'key',
    'name',
    'currency',
    'fiscal_year_start_month',
    'period_start',
    'period_months',
    'distance_unit',
    'sample',
    'balance_territories',
    'balance_contiguity',
    'balance_seed',
    'balance_homes',
    'balance_road_factor_ratio',
    'balance_travel_weight',
    'balance_border_weight',
    'balance_disruption_weight',
    'balance_limits_weight',
    'balance_families_apart',
    'fairness_settings',
    'workload_settings',
    'sizing_settings',
    'matching_settings',
    'ramp_shares',
    'pay_plan',
    'forecast_settings',
    'crm_settings',
    'routing_settings',
    'united_accounts',
  ],
  state: [
    'key',
    'plan_uid',
    'created_at_ms',
    'revision',
    'applied_seq',
    'forgotten_steps',
    'history_bytes',
    'next_batch',
    'next_unit',
    'next_account',
    'next_neighbour',
    'next_lead',
    'last_territory',
    'last_group',
  ],
  measure: [
    'key',
    'name',
    'column_name',
    'quantity',
    'tolerance_ratio',
    'minimum',
    'maximum',
    'priority',
    'balanced',
    'slot',
  ],
  rep: [
    'key',
    'id',
    'name',
    'home_lat_deg',
    'home_lon_deg',
    'capacity_fte',
    'tenure_months',
    'manages_level',
    'started_on',
    'career_level',
    'skills',
    'languages',
    'segment',
    'manager',
    'email',
    'crm_user_id',
  ],
  role: ['key', 'name'],
  level: ['key', 'name', 'rank'],
  territory: ['key', 'id', 'role', 'level', 'parent', 'name', 'colour'],
  scenario: ['key', 'name', 'description', 'baseline', 'archived', 'effective_on'],
  scenario_territory: [
    'scenario',
    'territory',
    'centre_lat_deg',
    'centre_lon_deg',
    'locked',
    'fixed_lat_deg',
    'fixed_lon_deg',
  ],
  rep_share: ['scenario', 'territory', 'position', 'rep', 'share_ratio'],
  unit_lock: ['scenario', 'role', 'unit'],
  named_account: ['scenario', 'role', 'account', 'territory', 'reason', 'owner', 'expires_on'],
  quota: ['scenario', 'territory', 'period', 'method', 'share_ratio', 'quota_minor'],
  quota_plan: ['scenario', 'role', 'settings'],
  unit_link: ['unit_a', 'unit_b', 'linked'],
  protection: ['kind', 'key', 'reason'],
  ...REVIEW_COLUMNS,
  ...RUN_COLUMNS,
  batch: [
    'key',
    'holds',
    'active',
    'first_key',
    'last_key',
    'rows',
    'value_slots',
    'unit_kind',
    'source',
    'plane',
    'first_neighbour',
    'neighbours',
    'imported_at_ms',
  ],
  unit_shape: ['unit', 'batch', 'shape'],
  result_block: ['batch', 'part', 'bytes', 'packed'],
  account_owner: ['batch', 'number', 'name'],
  assignment: ['scenario', 'role', 'unit', 'territory'],
  history: ['seq', 'at_ms', 'size_bytes', 'note_code', 'note_values', 'swaps', 'moves_bytes', 'records', 'moves'],
  snapshot: ['key', 'at_ms', 'name', 'note_code', 'note_values', 'swaps', 'moves_bytes', 'records', 'moves'],
};
