import { useLingui } from '@lingui/react/macro';
import type { ExportJob } from '../../../electron/api/export-jobs.ts';
import type { GroupId } from './format-groups.ts';

interface FormatText {
  readonly text: string;
  readonly more: string;
}

interface FormatTexts {
  readonly groups: Readonly<Record<GroupId, string>>;
  readonly formats: Readonly<Record<ExportJob['format'], FormatText>>;
}

/** What purposes and forms are called, and what each is good for. */
export function useFormatTexts(): FormatTexts {
  const { t } = useLingui();
  return {
    groups: { crm: t`CRM`, spreadsheet: t`Spreadsheets`, reading: t`Reading and printing`, map: t`Maps` },
    formats: {
      csv: {
        text: t`Assignment files for the CRM`,
        more: t`CSV as it stands, for data loaders, with a list of the texts that look like formulas. Do not open these in a spreadsheet.`,
      },
      salesforce: {
        text: t`Salesforce load pack`,
        more: t`Territories, rules, people, accounts and quotas in the order they are loaded, a package of metadata, and the way back.`,
      },
      hubspot: {
        text: t`HubSpot`,
        more: t`Companies with owner and territory, and the way back.`,
      },
      dynamics: {
        text: t`Dynamics 365`,
        more: t`Territories, accounts and goals, and the way back.`,
      },
      routing: {
        text: t`Lead routing and ZIP lists`,
        more: t`Which postal code goes to whom: ZIP lists, the fewest ranges of ZIPs and the table in four forms, with a certificate that there is no gap and no overlap.`,
      },
      changes: {
        text: t`What changes hands`,
        more: t`Each account that gets another rep, by account and by pairs of reps, and the messages to send to reps and customers. For spreadsheets and mail merge.`,
      },
      'csv-spreadsheet': {
        text: t`Assignment files for spreadsheets`,
        more: t`CSV in which no cell can act as a formula.`,
      },
      'csv-spreadsheet-comma': {
        text: t`Assignment files for spreadsheets with decimal commas`,
        more: t`The same with semicolons between the cells, for countries that write 1,5 for one and a half.`,
      },
      xlsx: {
        text: t`Workbook`,
        more: t`For Excel and other spreadsheets: territories, assignments, reps, quotas, changes, fairness.`,
      },
      report: {
        text: t`Fairness report`,
        more: t`One page to read, print or send; it needs no network.`,
      },
      dossier: {
        text: t`Dossier`,
        more: t`Everything that defends the plan, to print: summary, maps, figures, a page per territory, what changes and why, and the lists to count it again.`,
      },
      map: {
        text: t`Picture of the map`,
        more: t`PNG as it is on the screen now, and SVG of the whole plan, which can be enlarged.`,
      },
      geojson: {
        text: t`GeoJSON`,
        more: t`Units and territories for web maps and for QGIS; can be imported here again.`,
      },
      kml: {
        text: t`KML`,
        more: t`Units and territories for Google Earth and for maps on phones.`,
      },
      shp: {
        text: t`Shapefiles`,
        more: t`Units and territories for ArcGIS and older programs, in a zip; texts end after 254 bytes.`,
      },
    },
  };
}
