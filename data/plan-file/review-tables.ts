/** The tables of review rounds; part of those in tables.ts. */
export interface ReviewTables {
  readonly review_round: {
    uid: string;
    scenario: number;
    scenario_name: string;
    role: number;
    role_name: string;
    sent_at: string;
    sent_to: string;
    message: string;
    territories: string;
    copy: number;
  };
  readonly remark: {
    uid: string;
    round: string;
    kind: string;
    author: string;
    said_at: string;
    said: string;
    territory: number | null;
    territory_name: string;
    units: string;
    accounts: string;
    moves_from: string;
    moves_to: number | null;
    moves_to_name: string;
    state: string;
    answer: string;
    answered_at: string | null;
  };
  readonly sign_off: {
    uid: string;
    round: string | null;
    scenario: number;
    scenario_name: string;
    role: number;
    role_name: string;
    name: string;
    title: string;
    signed_at: string;
    statement: string;
    digest: string;
    withdrawn_at: string | null;
  };
}

/** Their columns, as COLUMNS has them. */
export const REVIEW_COLUMNS: {
  readonly [T in keyof ReviewTables]: readonly (keyof ReviewTables[T] & string)[];
} = {
  review_round: [
    'uid',
    'scenario',
    'scenario_name',
    'role',
    'role_name',
    'sent_at',
    'sent_to',
    'message',
    'territories',
    'copy',
  ],
  remark: [
    'uid',
    'round',
    'kind',
    'author',
    'said_at',
    'said',
    'territory',
    'territory_name',
    'units',
    'accounts',
    'moves_from',
    'moves_to',
    'moves_to_name',
    'state',
    'answer',
    'answered_at',
  ],
  sign_off: [
    'uid',
    'round',
    'scenario',
    'scenario_name',
    'role',
    'role_name',
    'name',
    'title',
    'signed_at',
    'statement',
    'digest',
    'withdrawn_at',
  ],
};
