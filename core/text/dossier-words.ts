import type { I18n } from '@lingui/core';

/** The words of the dossier and the handouts, made once per document. */
export function dossierWords(i18n: I18n) {
  return {
    title: i18n._({ id: 'dossier.title', message: 'Territory dossier' }),
    kicker: i18n._({ id: 'dossier.kicker', message: 'Territory plan: dossier' }),
    withoutNames: i18n._({
      id: 'dossier.without-names',
      message:
        'Version without names: persons are numbered, and names of accounts and reasons in free text are left out.',
    }),
    scenario: i18n._({ id: 'dossier.scenario', message: 'Scenario' }),
    role: i18n._({ id: 'dossier.role', message: 'Role' }),
    period: i18n._({ id: 'dossier.period', message: 'Plan period' }),
    written: i18n._({ id: 'dossier.written', message: 'Written on' }),
    version: i18n._({ id: 'dossier.version', message: 'Evenfield' }),
    inShort: i18n._({ id: 'dossier.in-short', message: 'In short' }),
    evenness: i18n._({ id: 'dossier.evenness', message: 'How even it is' }),
    spread: i18n._({ id: 'dossier.spread', message: 'Distance to centre' }),
    figure: i18n._({ id: 'dossier.figure', message: 'Figure' }),
    indexSpan: i18n._({ id: 'dossier.index-span', message: 'Index, lowest to highest' }),
    today: i18n._({ id: 'dossier.today', message: 'Today' }),
    plan: i18n._({ id: 'dossier.plan', message: 'Plan' }),
    kept: i18n._({ id: 'dossier.kept', message: 'Kept' }),
    gained: i18n._({ id: 'dossier.gained', message: 'Gained' }),
    lost: i18n._({ id: 'dossier.lost', message: 'Given away' }),
    owner: {
      kept: i18n._({ id: 'dossier.owner-kept', message: 'Keeps' }),
      lost: i18n._({ id: 'dossier.owner-lost', message: 'Hands over' }),
      gained: i18n._({ id: 'dossier.owner-gained', message: 'Takes over' }),
    },
    sheets: {
      summary: i18n._({ id: 'dossier.sheet-summary', message: 'Summary' }),
      territories: i18n._({ id: 'dossier.sheet-territories', message: 'Territories' }),
      assignments: i18n._({ id: 'dossier.sheet-assignments', message: 'Assignments' }),
      reps: i18n._({ id: 'dossier.sheet-reps', message: 'Reps' }),
      quotas: i18n._({ id: 'dossier.sheet-quotas', message: 'Quotas' }),
      changes: i18n._({ id: 'dossier.sheet-changes', message: 'Changes' }),
      fairness: i18n._({ id: 'dossier.sheet-fairness', message: 'Fairness' }),
      exceptions: i18n._({ id: 'dossier.sheet-exceptions', message: 'Exceptions' }),
      definitions: i18n._({ id: 'dossier.sheet-definitions', message: 'Definitions' }),
    },
    method: i18n._({ id: 'dossier.method', message: 'Method and settings' }),
    settings: i18n._({ id: 'dossier.settings', message: 'Settings of this plan' }),
    maps: i18n._({ id: 'dossier.maps', message: 'Maps: today and plan' }),
    mapToday: i18n._({ id: 'dossier.map-today', message: 'Map of the territories of today' }),
    mapPlan: i18n._({ id: 'dossier.map-plan', message: 'Map of the territories of the plan' }),
    mapOf: i18n._({ id: 'dossier.map-of', message: 'Map of' }),
    key: i18n._({ id: 'dossier.key', message: 'Territories on the maps' }),
    nearestLand: i18n._({
      id: 'dossier.nearest-land',
      message: 'A territory is a set of accounts: the coloured land is what lies nearest to them.',
    }),
    fairness: i18n._({ id: 'dossier.fairness', message: 'All figures' }),
    oldToNew: i18n._({ id: 'dossier.old-to-new', message: 'From today to the plan' }),
    byTerritory: i18n._({ id: 'dossier.by-territory', message: 'By territory' }),
    flows: i18n._({ id: 'dossier.flows', message: 'From where to where accounts go' }),
    byOwner: i18n._({ id: 'dossier.by-owner', message: 'By current owner' }),
    byOwnerMeaning: i18n._({
      id: 'dossier.by-owner-meaning',
      message:
        'An account changes hands where its territory in the plan belongs to somebody else than its current owner. An account without an owner that joins a territory is taken over, too.',
    }),
    fromTerritory: i18n._({ id: 'dossier.from-territory', message: 'Today' }),
    toTerritory: i18n._({ id: 'dossier.to-territory', message: 'Plan' }),
    territoryInPlan: i18n._({ id: 'dossier.territory-in-plan', message: 'Territory' }),
    noPay: i18n._({
      id: 'dossier.no-pay',
      message: 'No measure stands for potential, so that no pay can be told.',
    }),
    none: i18n._({ id: 'dossier.none', message: 'none' }),
    repsOfIt: i18n._({ id: 'dossier.reps', message: 'Worked by' }),
    nobody: i18n._({ id: 'dossier.nobody', message: 'nobody yet' }),
    atLeast: i18n._({ id: 'dossier.at-least', message: 'At least' }),
    atMost: i18n._({ id: 'dossier.at-most', message: 'At most' }),
    stands: i18n._({ id: 'dossier.stands', message: 'Limits' }),
    within: i18n._({ id: 'dossier.within', message: 'within' }),
    above: i18n._({ id: 'dossier.above', message: 'above' }),
    below: i18n._({ id: 'dossier.below', message: 'below' }),
    largest: i18n._({ id: 'dossier.largest', message: 'Largest accounts' }),
    id: i18n._({ id: 'dossier.id', message: 'Id' }),
    account: i18n._({ id: 'dossier.account', message: 'Account' }),
    reasons: i18n._({ id: 'dossier.reasons', message: 'Exceptions and reasons' }),
    noExceptions: i18n._({ id: 'dossier.no-exceptions', message: 'No account is given to a territory by name.' }),
    appendix: i18n._({ id: 'dossier.appendix', message: 'Appendix: count it again' }),
    appendixMeaning: i18n._({
      id: 'dossier.appendix-meaning',
      message:
        'The files below are written together with this dossier. They hold what every figure follows from; a spreadsheet is enough to count it again.',
    }),
    files: i18n._({ id: 'dossier.files', message: 'Files and columns' }),
    file: i18n._({ id: 'dossier.file', message: 'File' }),
    columnsOfIt: i18n._({ id: 'dossier.columns', message: 'Columns' }),
    holds: i18n._({ id: 'dossier.holds', message: 'A row for' }),
    formulas: i18n._({ id: 'dossier.formulas', message: 'Formulas' }),
    formulasMeaning: i18n._({
      id: 'dossier.formulas-meaning',
      message:
        'Sums run over the territories t; n is their number. x is the value of a measure in a territory over its capacity, or the value itself where a figure is per territory; m is the mean of all x.',
    }),
    formula: i18n._({ id: 'dossier.formula', message: 'Formula' }),
    fromColumns: i18n._({ id: 'dossier.from-columns', message: 'From' }),
    nameOfIt: i18n._({ id: 'dossier.name', message: 'Name' }),
    namesOfFigures: i18n._({
      id: 'dossier.names-of-figures',
      message:
        'In the HTML file every figure is a data element whose data-figure is its name and whose value is the figure without rounding, so that a program can compare them all. M stands for a measure, T for the id of a territory.',
    }),
  };
}
export type DossierWords = ReturnType<typeof dossierWords>;
