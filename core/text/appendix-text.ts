import type { I18n } from '@lingui/core';
import { figureTitle } from './figure-text.ts';

/** A file that comes with the dossier, and what each of its rows is about. */
interface AppendixFile {
  readonly file: string;
  readonly about: string;
}

/** The files from which every figure can be counted again. */
export function appendixFiles(i18n: I18n): AppendixFile[] {
  return [
    {
      file: 'accounts.csv',
      about: i18n._({
        id: 'appendix.accounts',
        message:
          'each account: its owner, its territory today and in the plan, whether it changes hands, how often it is visited, its measures',
      }),
    },
    {
      file: 'unit-values.csv',
      about: i18n._({
        id: 'appendix.units',
        message: 'each unit: its territory today and in the plan, its place in km, its measures',
      }),
    },
    {
      file: 'seats.csv',
      about: i18n._({
        id: 'appendix.seats',
        message: 'each rep of a territory, today and in the plan, with capacity and share',
      }),
    },
    {
      file: 'owners.csv',
      about: i18n._({
        id: 'appendix.owners',
        message: 'each owner of today and the territory that is theirs in the plan',
      }),
    },
    {
      file: 'measures.csv',
      about: i18n._({
        id: 'appendix.measures',
        message: 'each measure: which file carries it, its tolerance and limits',
      }),
    },
    {
      file: 'groups.csv',
      about: i18n._({
        id: 'appendix.groups',
        message: 'each territory and what it rolls up to; by is blank for the manager',
      }),
    },
    {
      file: 'settings.csv',
      about: i18n._({ id: 'appendix.settings', message: 'each setting that pay, travel and the composite rest on' }),
    },
    {
      file: 'quotas.csv',
      about: i18n._({ id: 'appendix.quotas', message: 'each quota of a territory and period' }),
    },
    {
      file: 'exceptions.csv',
      about: i18n._({
        id: 'appendix.exceptions',
        message: 'each account that is given by name (only where there are such)',
      }),
    },
    {
      file: 'moves.csv',
      about: i18n._({ id: 'appendix.moves', message: 'each unit that is in another territory than today, and why' }),
    },
    {
      file: 'assignments.csv',
      about: i18n._({ id: 'appendix.assignments', message: 'each account with its territory, for the CRM' }),
    },
    {
      file: 'territories.csv',
      about: i18n._({ id: 'appendix.territories', message: 'each territory with its totals and indexes' }),
    },
  ];
}

/** How one kind of figure follows from the files. */
interface AppendixFormula {
  /** As the reader knows it. */
  readonly figure: string;
  readonly formula: string;
  /** File and columns. */
  readonly from: string;
  /** As `data-figure` has it. */
  readonly name: string;
}

/** Every kind of figure with its formula, in signs that need no translation. */
export function appendixFormulas(i18n: I18n): AppendixFormula[] {
  const of = (figure: string, formula: string, from: string, name: string) => ({ figure, formula, from, name });
  const fairness = (key: Parameters<typeof figureTitle>[1], formula: string, name: string) =>
    of(figureTitle(i18n, key), formula, 'total, capacity', `fairness/M/…/${name}`);
  return [
    of(
      i18n._({ id: 'appendix.total', message: 'Total of a territory' }),
      'Σ M',
      'accounts.csv: territory_id, M (carried_by = units: unit-values.csv)',
      'territory/T/total/M',
    ),
    of(
      i18n._({ id: 'appendix.capacity', message: 'Capacity' }),
      'Σ capacity_fte × share; 1 where that is 0',
      'seats.csv: when = plan',
      'territory/T/capacity_fte',
    ),
    of(
      i18n._({ id: 'appendix.index', message: 'Index' }),
      '100 × (total / capacity) / (Σ total / Σ capacity)',
      'total, capacity',
      'territory/T/index/M',
    ),
    of(
      i18n._({ id: 'appendix.limits', message: 'Limits' }),
      'share = Σ total × capacity / Σ capacity; share × (1 ± tolerance)',
      'measures.csv: tolerance, or minimum, maximum where given',
      'territory/T/minimum/M, …/maximum/M',
    ),
    of(
      i18n._({ id: 'appendix.spread', message: 'Distance to centre' }),
      '√(Σ w × d² / Σ w)',
      'd: unit-values.csv x_km, y_km to their mean weighted by w; w: first balanced measure',
      'territory/T/spread_km',
    ),
    fairness('coefficientOfVariation', '√(Σ (x − m)² / n) / m', 'coefficient_of_variation'),
    fairness('gini', 'Σi Σj |xi − xj| / (2 n² m)', 'gini'),
    fairness('theil', 'Σ (x / m) ln(x / m) / n', 'theil'),
    fairness('jain', '(Σ x)² / (n Σ x²)', 'jain'),
    fairness('maxToMin', 'max x / min x', 'max_to_min'),
    fairness('balanceScore', '100 × (1 − Σ |x − m| / n / m)', 'balance_score'),
    fairness('outOfBandShare', 'count(|index / 100 − 1| > tolerance) / n', 'out_of_band_share'),
    of(
      i18n._({ id: 'appendix.moved', message: 'Changes hands' }),
      'count, Σ M, Σ months_with_owner; moved = true',
      'accounts.csv: moved',
      'moved/…',
    ),
    of(
      i18n._({ id: 'appendix.change', message: 'Today, kept, gained, given away' }),
      'count, Σ M by (today_territory_id, territory_id)',
      'accounts.csv',
      'change/T/…, flow/T/T/…',
    ),
    of(
      i18n._({ id: 'appendix.owner', message: 'What an owner keeps, hands over, takes over' }),
      'moved = false; moved = true; owner of the territory (first = true) is not the account’s',
      'accounts.csv: owner, moved, territory_id; owners.csv',
      'owner/…',
    ),
    of(i18n._({ id: 'appendix.rep', message: 'What a rep has' }), 'Σ share × total', 'seats.csv: when = plan', 'rep/…'),
    of(
      i18n._({ id: 'appendix.exception', message: 'Cost of an exception' }),
      'CV − CV with the account in home_territory_id',
      'exceptions.csv, total, capacity (first measure)',
      'exception/…/cv_cost',
    ),
    of(
      i18n._({ id: 'appendix.quota', message: 'Quota' }),
      'Σ quota',
      'quotas.csv: territory_id, quota',
      'territory/T/quota',
    ),
    of(
      i18n._({ id: 'appendix.group', message: 'Region, manager' }),
      'Σ total; index and figures over its territories',
      'groups.csv',
      'level …/…, manager/…',
    ),
    of(
      i18n._({ id: 'appendix.coverage', message: 'Coverage' }),
      'Σ M in territories / Σ M',
      'accounts.csv, unit-values.csv',
      'coverage/…',
    ),
    of(
      i18n._({ id: 'appendix.compactness', message: 'Compactness' }),
      'A² / (2π Σ (a d² + a² / 2π)); without areas 2 √det C / trace C, C: covariance of x_km, y_km',
      'unit-values.csv: a = area_km2',
      'territory/T/compactness',
    ),
    of(
      i18n._({ id: 'appendix.travel', message: 'Travel' }),
      'days × road_factor × (2 h + k √(v × zone)) / speed; days = Σ visits_per_year / v; zone = A × min(accounts, v) / accounts; speed_urban from urban_from accounts / A on, speed_suburban from suburban_from on, else speed_rural; these blank: speed_km_per_hour',
      'settings.csv (v = visits_per_day, k = tour_constant), accounts.csv, seats.csv: h = home_km, else mean distance to the centre by visits',
      'territory/T/travel_hours',
    ),
    of(
      i18n._({ id: 'appendix.nights', message: 'Nights away from home' }),
      'days × far × (trip_days − 1) / trip_days; far: share of visits with km × road_factor / speed > drive_back_hours',
      'settings.csv, seats.csv: far = home_far_share, else km = distance to the centre',
      'territory/T/out_of_home_nights',
    ),
    of(
      i18n._({ id: 'appendix.pay', message: 'Expected payout' }),
      'potential × win_share / quota × variable_pay × capacity; without quotas potential × win_share × commission_rate',
      'settings.csv, quotas.csv (win_share blank: Σ quota / Σ potential)',
      'territory/T/expected_payout',
    ),
    of(
      i18n._({ id: 'appendix.pay-plan', message: 'Expected payout of a rep' }),
      'fte × time_share × pay_i_variable_pay × curve(Σ share × sales × time_share / Σ share × quota × quota_time_share), in the first guarantee_months not below × guarantee_share; row i of the level, else the blank one; a territory by a pay plan: time shares 1, without guarantee, × its part of Σ share × sales. curve: 0 to threshold, × decelerator_multiplier to decelerator_until, a straight line to 1 at 1, then × accelerator_multiplier from accelerator_from, at most cap',
      'settings.csv: pay_… (quota blank: that of the territories); seats.csv: level, fte, tenure_months, time_share, quota_time_share',
      'rep/…/expected_payout',
    ),
    of(
      i18n._({ id: 'appendix.composite', message: 'Composite' }),
      'Σ weight × value / Σ weight',
      'settings.csv: weight_…',
      'composite/…',
    ),
    of(
      i18n._({ id: 'appendix.move', message: 'Index before and after a move' }),
      'index with total ± M of the unit',
      'unit-values.csv, total, capacity',
      'move/…',
    ),
  ];
}
