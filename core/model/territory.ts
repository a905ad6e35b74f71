import type { LevelKey, RepKey, RoleKey, ScenarioKey, TerritoryKey } from './ids.ts';

/** A sales role, product line or segment with a complete set of territories of its own. */
export interface Role {
  readonly key: RoleKey;
  readonly name: string;
}

/** A rung of the hierarchy; rank 0 is the territory itself, 1 what it rolls up to, and so on. */
export interface Level {
  readonly key: LevelKey;
  readonly name: string;
  readonly rank: number;
}

/** A person with a home and a capacity. */
export interface Rep {
  readonly key: RepKey;
  readonly id: string;
  readonly name: string;
  readonly homeLat: number | null;
  readonly homeLon: number | null;
  /** Full-time equivalents: 0.5 is half of a normal rep's time. */
  readonly capacityFte: number;
  /** Months in the job on the first day of the plan period. */
  readonly tenureMonths: number | null;
  /** The level this rep manages, null for a seller. */
  readonly manages: LevelKey | null;
  /** First day in the job (ISO date), null where nobody said; the words below are blank then. */
  readonly startDate: string | null;
  /** How far the career went, in the planner's words: junior, senior. */
  readonly level: string;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly segment: string;
  /** Id of the rep this one reports to, or a name where that is nobody of the plan. */
  readonly manager: string;
  readonly email: string;
  /** What the CRM calls this user; owner columns often name it. */
  readonly crmUserId: string;
}

/** A rep of whom only the name is known: full time, and everything else not said. */
export function unknownRep(key: RepKey, id: string, name: string): Rep {
  return {
    key,
    id,
    name,
    homeLat: null,
    homeLon: null,
    capacityFte: 1,
    tenureMonths: null,
    manages: null,
    startDate: null,
    level: '',
    skills: [],
    languages: [],
    segment: '',
    manager: '',
    email: '',
    crmUserId: '',
  };
}

/** A territory's identity: the same in every scenario and after every re-balance. */
export interface Territory {
  readonly key: TerritoryKey;
  /** `T001`, of a group `G001`: unique in the plan and never given again, also not after undo (GivenIds). */
  readonly id: string;
  readonly role: RoleKey;
  readonly level: LevelKey;
  /** The territory of the next level it rolls up to. */
  readonly parent: TerritoryKey | null;
  readonly name: string;
  /** Index into the territory palette (core/colour). */
  readonly colour: number;
}

/** The highest numbers that ids ever had, also of what is gone: 7 for `T007`. */
export interface GivenIds {
  /** Of territories, `T`. */
  readonly territory: number;
  /** Of groups of territories, `G`. */
  readonly group: number;
}

/** A rep's share of one territory; the shares of a territory sum to 1. */
export interface RepShare {
  readonly rep: RepKey;
  readonly share: number;
}

/** What a scenario says of a territory it uses: where its centre is, who works it, whether it is locked. */
export interface ScenarioTerritory {
  readonly scenario: ScenarioKey;
  readonly territory: TerritoryKey;
  readonly centreLat: number | null;
  readonly centreLon: number | null;
  /** Locked as a whole: nothing leaves it, and nothing comes in. */
  readonly locked: boolean;
  /** Where a balance has to build it, in degrees; left out where its centre is free. */
  readonly fixedCentre?: FixedCentre;
  readonly reps: readonly RepShare[];
}

/** A place that a territory is built around. */
export interface FixedCentre {
  readonly lat: number;
  readonly lon: number;
}
