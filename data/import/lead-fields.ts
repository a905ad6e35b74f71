import type { LeadField } from '../../core/model/lead-fields.ts';
import { ACCOUNT_SPELLINGS, normalHeader } from './account-fields.ts';

/** Of an account it is a segment; of a lead, how far it has come. */
const STAGE = 'lifecyclestage';

/**
 * Header spellings of a list of leads by field, best first: what Salesforce (Lead), HubSpot (contacts) and Dynamics
 * (lead) call it, and the common words in English, German, French, Spanish and Arabic.
 */
export const LEAD_SPELLINGS: Readonly<Record<LeadField, readonly string[]>> = {
  id: spellings(`leadid, lead, leadnumber, leadno, contactid, prospectid, recordid, hsobjectid, id, externalid,
    interessentennummer, interessentenid, numeroprospect, idprospect, numerolead, idcontacto, idprospecto,
    رقم العميل المحتمل, معرف العميل المحتمل, المعرف, الرقم`),
  date: spellings(`leaddate, createddate, createdate, createdon, created, dateadded, receivedon, received, inquirydate,
    date, datum, eingang, eingangsdatum, erstelltam, erstellt, datedecreation, creele, datereception, fechadecreacion,
    fechacreacion, fecha, creadoel, تاريخ الإنشاء, تاريخ الاستلام, التاريخ`),
  source:
    spellings(`${ACCOUNT_SPELLINGS.leadSource.join(',')}, leadsourcecode, channel, campaign, kanal, kampagne, canal,
    campagne, campana, القناة, الحملة`),
  score: spellings(`leadscore, score, hubspotscore, hsleadscore, leadgrade, grade, points, quality, leadqualitycode,
    bewertung, punkte, punktzahl, note, points, notation, puntuacion, puntaje, calificacion, الدرجة, التقييم, النقاط`),
  owner: spellings(`leadowner, ${ACCOUNT_SPELLINGS.owner.join(',')}`),
  status: spellings(`leadstatus, status, stage, hsleadstatus, statuscode, lifecyclestage, leadstage, phase, zustand,
    statut, etape, estado del prospecto, estatus, etapa, الحالة, حالة العميل المحتمل, المرحلة`),
  segment:
    spellings(`leadsegment, ${ACCOUNT_SPELLINGS.segment.filter((name) => name !== STAGE).join(',')}, leadtype, companysize, companysegment,
    interessentensegment, segmentduprospect, segmentodelprospecto, شريحة العميل المحتمل, شريحة العميل`),
  product: spellings(`productinterest, productinterestc, productofinterest, interestedin, requestedproduct, leadproduct,
    ${ACCOUNT_SPELLINGS.productLine.join(',')}, products, solution, produkt, produktinteresse, interesse, produktbereich,
    produit, produitdinteret, produitsouhaite, interet, producto, productodeinteres, interes, المنتج المطلوب,
    المنتج محل الاهتمام, الاهتمام`),
  language: spellings(`preferredlanguage, hslanguage, leadlanguage, contactlanguage, spokenlanguage, language,
    languagecode, languagec, preferredlanguagecode, lang, locale, sprache, korrespondenzsprache, kontaktsprache, langue,
    langueparlee, languepreferee, languedecontact, idioma, idiomapreferido, idiomadecontacto, lengua, اللغة, لغة التواصل,
    اللغة المفضلة, لغة العميل`),
  lat: ACCOUNT_SPELLINGS.lat,
  lon: ACCOUNT_SPELLINGS.lon,
  city: ACCOUNT_SPELLINGS.city,
  region: ACCOUNT_SPELLINGS.region,
  postalCode: ACCOUNT_SPELLINGS.postalCode,
  country: ACCOUNT_SPELLINGS.country,
};

function spellings(list: string): string[] {
  return [...new Set(list.split(',').map(normalHeader))];
}
