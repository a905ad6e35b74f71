/** What kind of ground a territory is, by how densely its stops lie. */
export const AREA_TYPES = ['urban', 'suburban', 'rural'] as const;
export type AreaType = (typeof AREA_TYPES)[number];

/** Speeds on the road by the kind of ground, in km an hour, and where each kind begins. */
export interface AreaSpeeds {
  readonly speedKmh: Readonly<Record<AreaType, number>>;
  /** Stops per km2 from which ground is urban, and suburban; below it is rural. */
  readonly urbanFrom: number;
  readonly suburbanFrom: number;
}

/** Where the planner begins who tells areas apart: all numbers are assumptions of ours. */
export const USUAL_AREAS: AreaSpeeds = {
  speedKmh: { urban: 30, suburban: 50, rural: 80 },
  urbanFrom: 1,
  suburbanFrom: 0.1,
};

/** The kind of ground of so many stops on an area (km2); stops on no area lie as densely as can be. */
export function areaType(stops: number, areaKm2: number, { urbanFrom, suburbanFrom }: AreaSpeeds): AreaType {
  const density = areaKm2 > 0 ? stops / areaKm2 : Number.POSITIVE_INFINITY;
  if (density >= urbanFrom) return 'urban';
  return density >= suburbanFrom ? 'suburban' : 'rural';
}
