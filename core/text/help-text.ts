import type { I18n } from '@lingui/core';

/** What `evenfield help` prints. Commands and options are the same in every language. */
export function helpText(i18n: I18n): string {
  const line = (usage: string, meaning: string) => `  ${usage.padEnd(44)} ${meaning}`;
  return [
    i18n._({ id: 'help.title', message: 'Evenfield: fair sales territories, offline.' }),
    '',
    line(
      'run [ACCOUNTS] --territories N|FROM..TO --out DIR',
      i18n._({ id: 'help.run', message: 'import, balance, quota, report and files in one go' }),
    ),
    line('new PLAN', i18n._({ id: 'help.new', message: 'make an empty plan file' })),
    line(
      'import PLAN FILE',
      i18n._({ id: 'help.import', message: 'read an account list into a plan; a newer one updates it by id' }),
    ),
    line('balance PLAN', i18n._({ id: 'help.balance', message: 'balance the territories of a plan' })),
    line(
      'frontier PLAN [--points N] [--budget MEASURE] --out DIR',
      i18n._({ id: 'help.frontier', message: 'plans from touching nothing to no limit on moves, with their figures' }),
    ),
    line(
      'quota PLAN --quota TOTAL[:METHOD]',
      i18n._({ id: 'help.quota', message: 'split a quota over its territories' }),
    ),
    line(
      'size PLAN',
      i18n._({
        id: 'help.size',
        message: 'hours of the territories, how many reps they take by four methods, and hires',
      }),
    ),
    line(
      'drift PLAN FILE [--out DIR]',
      i18n._({ id: 'help.drift', message: "what a CRM's list of accounts says otherwise than the plan, as drift.csv" }),
    ),
    line(
      'fill PLAN FILE [--out DIR]',
      i18n._({
        id: 'help.fill',
        message: "a CRM's own list of accounts with the plan's owners and territories, all else as it was",
      }),
    ),
    line(
      'match PLAN [--take]',
      i18n._({ id: 'help.match', message: 'who should work where, and why; --take seats the reps so' }),
    ),
    line('report PLAN --out DIR', i18n._({ id: 'help.report', message: 'write the fairness report' })),
    line('export PLAN --format FORMAT --out DIR', i18n._({ id: 'help.export', message: 'write the assignment files' })),
    line(
      'review PLAN --to NAME --out FILE | --bring FILE',
      i18n._({
        id: 'help.review',
        message:
          'write the copy that somebody reviews [--message TEXT] [--only T001,...]; bring in the one that came back',
      }),
    ),
    line(
      'scenarios PLAN [--out DIR]',
      i18n._({ id: 'help.scenarios', message: 'list the scenarios of a plan and compare their figures' }),
    ),
    line('check PLAN', i18n._({ id: 'help.check', message: 'look for damage in a plan file' })),
    line('open PLAN', i18n._({ id: 'help.open', message: 'open the app on a plan' })),
    '',
    i18n._({ id: 'help.options', message: 'Options' }),
    line(
      '--measure NAME=COLUMN[:TOL%|:MIN..MAX][:pN]',
      i18n._({
        id: 'help.measure',
        message:
          'what is balanced, repeatable; COLUMN # counts accounts, "=[calls] * [minutes] / 60" works it out; p1 is met before p2',
      }),
    ),
    line(
      '--units points|us-states|us-counties|us-zips|hex:KM|postal:COUNTRY|FILE',
      i18n._({ id: 'help.units', message: 'what is assigned; points where nothing is said' }),
    ),
    line(
      '--unit-id COLUMN  --unit-name COLUMN  --layer NAME',
      i18n._({ id: 'help.boundaries', message: 'of a boundary file: which column is the code, the name; which layer' }),
    ),
    line(
      '--unit-measures FILE.csv',
      i18n._({ id: 'help.unit-measures', message: 'measures that the units carry themselves, by their codes' }),
    ),
    line(
      '--postal FILE.zip',
      i18n._({ id: 'help.postal', message: 'a postal pack of GeoNames to find places by, repeatable' }),
    ),
    line(
      '--neighbours FILE.csv',
      i18n._({ id: 'help.neighbours', message: 'pairs of unit ids, with --units FILE.csv' }),
    ),
    line(
      '--contiguous required|preferred|off',
      i18n._({ id: 'help.contiguous', message: 'whether a territory must be in one piece' }),
    ),
    line(
      '--homes off|soft|hard  --road-factor 1.0..2.0',
      i18n._({
        id: 'help.homes',
        message: 'whether territories lie around the homes of their reps; road over straight km',
      }),
    ),
    line(
      '--column FIELD=COLUMN',
      i18n._({ id: 'help.column', message: 'where a column is not found by its name, repeatable' }),
    ),
    line(
      '--encoding NAME  --delimiter comma|semicolon|tab|pipe',
      i18n._({ id: 'help.form', message: 'how an account list is written, where it is not found out' }),
    ),
    line(
      '--header-line N|none  --sheet NAME',
      i18n._({ id: 'help.header-line', message: 'on which line its header stands, and on which sheet' }),
    ),
    line(
      '--fill-merged',
      i18n._({ id: 'help.fill-merged', message: 'the value of merged cells of a sheet holds for all of them' }),
    ),
    line(
      '--update [--keep-gone] | --add | --replace',
      i18n._({
        id: 'help.import-mode',
        message:
          'of import: the list is all accounts of today (where nothing is said), some of them, or takes the place of all',
      }),
    ),
    line(
      '--as reps [--drop-gone]',
      i18n._({
        id: 'help.as',
        message: 'of import: the file is a list of reps, who keep their territories; those who are gone leave if asked',
      }),
    ),
    line(
      '--as leads [--measure NAME=#|score] [--from DAY --to DAY]',
      i18n._({
        id: 'help.as-leads',
        message: 'of import: the file is a list of leads, which are counted per unit; only those of these days count',
      }),
    ),
    line(
      '--as sales|opportunities|activities',
      i18n._({
        id: 'help.as-results',
        message:
          'of import: what was sold (a row for each amount, or a column for each month), what is being sold, or calls, meetings, hours and forecasts',
      }),
    ),
    line(
      '--leads FILE [--measure leads=#|score] [--from DAY --to DAY]',
      i18n._({ id: 'help.leads', message: 'of run: a list of leads feeds the measure leads of every unit' }),
    ),
    line('--list', i18n._({ id: 'help.list', message: 'of import: tell what would change, and write nothing' })),
    line(
      '--fix FIX',
      i18n._({
        id: 'help.fix',
        message:
          'what of the findings is put right, repeatable: swap-lat-lon, negate-lon, divide-e6, wrap-360, pad-postal-codes',
      }),
    ),
    line(
      '--families together|apart  --apart ID',
      i18n._({
        id: 'help.families',
        message: 'whether accounts under one parent stay in one territory; the families that need not, repeatable',
      }),
    ),
    line('--unit-id COLUMN', i18n._({ id: 'help.unit-id', message: 'the column with the id in a list of units' })),
    line(
      '--owner COLUMN  --lock COLUMN  --reps FILE',
      i18n._({ id: 'help.people', message: 'who has an account, what stays, who sells' }),
    ),
    line(
      '--max-moved PCT[:COLUMN]',
      i18n._({
        id: 'help.max-moved',
        message: 'how much may change hands, of accounts, a column, or months with the owner (months)',
      }),
    ),
    line(
      '--only T001,T004',
      i18n._({ id: 'help.only', message: 'balance these among themselves; all others stay as they are' }),
    ),
    line(
      '--only-units FILE.csv',
      i18n._({
        id: 'help.only-units',
        message: 'of balance: only the units in this list (ids in the first column) may move; all others stay',
      }),
    ),
    line(
      '--budget accounts|months|MEASURE  --points N',
      i18n._({
        id: 'help.budget',
        message: 'of frontier: what is counted of that which changes hands; how many plans',
      }),
    ),
    line(
      '--weigh travel=N,border=N,disruption=N,limits=N',
      i18n._({
        id: 'help.weigh',
        message: 'what counts besides compactness, 0 to 10, 1 as much as it; limits=first before all else',
      }),
    ),
    line(
      '--quota TOTAL[:potential|even|history|forecast]  --currency CODE',
      i18n._({ id: 'help.quota-option', message: 'what is split over the territories' }),
    ),
    line(
      '--floor N|PCT%  --cap N|PCT%  --over PCT  --round N  --season quarters|months[:W,W,...]',
      i18n._({
        id: 'help.quota-plan',
        message:
          'of quota: least and most of each (PCT of even parts), how much more than the total, rounding, periods with a weight per month',
      }),
    ),
    line(
      '--seed N  --starts N',
      i18n._({
        id: 'help.starts',
        message: 'how the search begins; the best of several starts, side by side, is kept',
      }),
    ),
    line(
      '--iterations N[,N...] | --time SECONDS',
      i18n._({
        id: 'help.search',
        message: 'when each start ends: iterations, counted in ten thousands and rounded up, or a time',
      }),
    ),
    line(
      '--patience N',
      i18n._({ id: 'help.patience', message: 'a start also ends after so many iterations without a better plan' }),
    ),
    line(
      '--plan FILE.evenfield  --force',
      i18n._({ id: 'help.plan', message: 'keep the plan, also over one that is there' }),
    ),
    line(
      '--format csv|csv-spreadsheet|csv-spreadsheet-comma|xlsx',
      i18n._({
        id: 'help.format',
        message: 'for a CRM; for spreadsheets; for spreadsheets with decimal commas; a workbook',
      }),
    ),
    line(
      '--format geojson|kml|shp|changes|routing|salesforce|hubspot|dynamics',
      i18n._({
        id: 'help.format-outward',
        message:
          'maps of units and territories; who gains and loses which account; lead routing with its proof; files that a CRM loads',
      }),
    ),
    line(
      '--template NAME  --columns FILE.json',
      i18n._({
        id: 'help.template',
        message: 'of csv, xlsx and changes: the columns of a template that the app keeps, or of a file',
      }),
    ),
    line(
      '--dossier  --handouts one|each  --xlsx',
      i18n._({
        id: 'help.dossier',
        message: 'of report: the dossier with the lists it is counted from; handouts for the reps; a workbook',
      }),
    ),
    line('--without-names', i18n._({ id: 'help.without-names', message: 'of report: no file names a person' })),
    line(
      '--scenario NAME',
      i18n._({ id: 'help.scenario', message: 'which scenario of a plan; the working one where nothing is said' }),
    ),
    line('--role NAME', i18n._({ id: 'help.role', message: 'which role of a plan; the first where nothing is said' })),
    line(
      '--json  --lang en|ar',
      i18n._({ id: 'help.output', message: 'the summary alone on standard output; the language' }),
    ),
    '',
    i18n._({
      id: 'help.exit',
      message:
        'Exit: 0 done; 1 our fault; 2 bad arguments or unusable input, nothing written; 3 done, but a limit could not be met; 130 cancelled.',
    }),
  ].join('\n');
}
