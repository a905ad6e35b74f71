import type { ActivityField, OpportunityField, SalesField } from '../../../core/model/result-fields.ts';
import { ACCOUNT_SPELLINGS, normalHeader } from '../account-fields.ts';
import { REP_SPELLINGS } from '../rep-fields.ts';

const ACCOUNT = `accountid, account18id, customerid, companyid, ${list('id')}`;
const REP = `repid, rep, repname, salesrep, ownerid, owner, opportunityowner, dealowner, ${[...REP_SPELLINGS.id, ...REP_SPELLINGS.name, ...ACCOUNT_SPELLINGS.owner].join(',')}`;
const TERRITORY = `territoryid, territory, ${list('territory')}`;

/**
 * Header spellings of the lists of results by field, best first: what Salesforce, HubSpot and Dynamics call it, and the
 * common words in English, German, French, Spanish and Arabic. Places are not asked for: results go where their account,
 * unit, territory or rep is.
 */
const NO_PLACE = { lat: [], lon: [], city: [], region: [], postalCode: [], country: [] };

export const SALES_SPELLINGS: Readonly<Record<SalesField, readonly string[]> & typeof NO_PLACE> = {
  account: spellings(`${ACCOUNT}, account, accountname, customer, kunde, client, cliente, العميل`),
  unit: spellings(
    'unitid, unitcode, unit, countyfips, fips, geoid, county, zip, postalcode, plz, gebietseinheit, الوحدة',
  ),
  territory: spellings(TERRITORY),
  rep: spellings(REP),
  date: spellings(`month, period, yearmonth, invoicedate, orderdate, bookingdate, closedate, salesdate, date, monat,
    rechnungsdatum, buchungsdatum, datum, mois, periode, datefacture, date, mes, periodo, fechafactura, fecha, الشهر,
    الفترة, تاريخ الفاتورة, التاريخ`),
  amount: spellings(`amount, netamount, revenue, sales, netsales, value, total, invoiceamount, bookings, umsatz, betrag,
    nettobetrag, erlos, chiffredaffaires, montant, ca, ventes, importe, ventas, ingresos, المبلغ, المبيعات, الإيرادات, القيمة`),
  ...NO_PLACE,
};

export const OPPORTUNITY_SPELLINGS: Readonly<Record<OpportunityField, readonly string[]> & typeof NO_PLACE> = {
  id: spellings(
    'opportunityid, dealid, hsobjectid, recordid, id, chancenid, idopportunite, idoportunidad, معرف الفرصة, رقم الفرصة',
  ),
  account:
    spellings(`accountid, account18id, customerid, parentaccountid, companyid, associatedcompanyid, account, company,
    customer, kundennummer, kunde, idclient, client, idcliente, cliente, رقم العميل, معرف العميل, العميل`),
  owner: spellings(`opportunityowner, dealowner, ownerid, owner, hubspotownerid, ${REP}`),
  amount:
    spellings(`amount, dealamount, opportunityamount, estimatedvalue, actualvalue, value, totalamount, acv, tcv, betrag,
    wert, volumen, montant, valeur, importe, valor, المبلغ, القيمة, قيمة الفرصة`),
  stage:
    spellings(`stage, stagename, dealstage, salesstage, pipelinestage, laststage, phase, verkaufsphase, vertriebsphase, etape,
    etapa, fase, المرحلة, مرحلة الفرصة`),
  outcome:
    spellings(`outcome, status, state, statecode, result, iswon, won, isclosedwon, wonlost, ergebnis, statut, resultat,
    estado, resultado, النتيجة, الحالة`),
  created:
    spellings(`createddate, createdate, createdon, created, opendate, opened, erstelltam, erstellt, datedecreation,
    creele, fechadecreacion, fechacreacion, تاريخ الإنشاء`),
  closes:
    spellings(`closedate, closeddate, expectedclosedate, estimatedclosedate, actualclosedate, closing, closed, abschlussdatum,
    abschluss, datedecloture, datecloture, fechadecierre, fechacierre, تاريخ الإغلاق, تاريخ الاغلاق المتوقع`),
  chance:
    spellings(`probability, probabilityofclosing, dealprobability, closeprobability, winprobability, chance, likelihood,
    wahrscheinlichkeit, probabilite, probabilidad, الاحتمال, احتمال الفوز`),
  ...NO_PLACE,
};

export const ACTIVITY_SPELLINGS: Readonly<Record<ActivityField, readonly string[]> & typeof NO_PLACE> = {
  rep: spellings(REP),
  territory: spellings(TERRITORY),
  calls: spellings(
    'calls, phonecalls, dials, callsmade, anrufe, telefonate, appels, llamadas, المكالمات, عدد المكالمات',
  ),
  meetings:
    spellings(`meetings, visits, appointments, demos, meetingsheld, termine, besuche, rendezvous, visites, reuniones,
    visitas, الاجتماعات, الزيارات`),
  sellingHours:
    spellings(`sellinghours, sellingtime, hoursselling, customerhours, verkaufsstunden, verkaufszeit, heuresdevente,
    tempsdevente, horasdeventa, tiempodeventa, ساعات البيع`),
  workingHours:
    spellings(`workinghours, hoursworked, totalhours, hours, workedhours, arbeitsstunden, arbeitszeit, heurestravaillees,
    heures, horastrabajadas, horas, ساعات العمل`),
  forecast:
    spellings(`forecast, forecastamount, commit, forecastgiven, submittedforecast, prognose, prevision, pronostico,
    التوقع, التوقعات`),
  actual:
    spellings(`actual, actualsales, closedwon, result, achieved, ist, istumsatz, realise, real, ventasreales, الفعلي,
    المبيعات الفعلية`),
  ...NO_PLACE,
};

function list(field: keyof typeof ACCOUNT_SPELLINGS): string {
  return ACCOUNT_SPELLINGS[field].join(',');
}

function spellings(names: string): string[] {
  return [...new Set(names.split(',').map(normalHeader))].filter((name) => name !== '');
}
