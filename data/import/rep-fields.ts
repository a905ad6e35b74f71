import type { RepField } from '../../core/model/rep-fields.ts';
import { ACCOUNT_SPELLINGS, normalHeader } from './account-fields.ts';

/**
 * Header spellings of a roster by field, best first: what Salesforce (User), HubSpot (owners) and Dynamics
 * (systemuser) call it, and the common words in English, German, French, Spanish and Arabic.
 */
export const REP_SPELLINGS: Readonly<Record<RepField, readonly string[]>> = {
  id: spellings(`repid, employeeid, employeenumber, employeeno, salesrepid, staffid, personnelnumber, repcode, id,
    personalnummer, personalnr, mitarbeiternummer, mitarbeiterid, vertreternummer, matricule, idsalarie, idcommercial,
    numeroempleado, idempleado, idvendedor, codigovendedor, رقم الموظف, رقم المندوب, معرف المندوب, كود المندوب, المعرف`),
  crmUserId: spellings(`crmuserid, crmid, crmuser, salesforceuserid, salesforceid, sfdcid, hubspotownerid, ownerid,
    systemuserid, userid, user, crmbenutzerid, benutzerid, idutilisateur, idutilisateurcrm, idusuario, idusuariocrm,
    معرف المستخدم, رقم المستخدم`),
  name: spellings(`repname, name, fullname, rep, owner, salesrep, salesperson, username, displayname, employeename,
    employee, vertreter, mitarbeiter, vertriebsmitarbeiter, nom, nomcomplet, commercial, vendeur, nombre,
    nombrecompleto, vendedor, comercial, representante, المندوب, اسم المندوب, الاسم, اسم الموظف, الاسم الكامل`),
  email: spellings(`email, emailaddress, mail, workemail, internalemailaddress, businessemail, useremail, emailadresse,
    mailadresse, courriel, adresseemail, adressemail, correo, correoelectronico, البريد الإلكتروني, البريد, الإيميل`),
  capacity: spellings(`capacityfte, fte, capacity, fulltimeequivalent, kapazitat, vollzeitaquivalent, vzae,
    stellenumfang, capacite, etp, equivalenttempsplein, capacidad, jornada, السعة, معادل الدوام الكامل, نسبة الدوام`),
  startDate: spellings(`startdate, hiredate, hiredon, datehired, dateofhire, joindate, joined, joiningdate, startedon,
    start, employedsince, rolestartdate, eintritt, eintrittsdatum, startdatum, beginn, angestelltseit, datedembauche,
    datedentree, dateembauche, embauche, datededebut, fechadeinicio, fechadealta, fechadeingreso, fechadecontratacion,
    ingreso, تاريخ البدء, تاريخ التعيين, تاريخ المباشرة, تاريخ الالتحاق`),
  tenure: spellings(`tenuremonths, tenure, monthsinrole, monthsofservice, months, zugehorigkeitmonate, monate,
    anciennetemois, anciennete, mois, antiguedadmeses, antiguedad, meses, مدة الخدمة, الأقدمية, أشهر الخدمة`),
  level: spellings(`level, joblevel, careerlevel, grade, seniority, jobgrade, title, jobtitle, position, stufe, ebene,
    karrierestufe, niveau, poste, fonction, nivel, categoria, puesto, cargo, المستوى, الدرجة, المسمى الوظيفي`),
  skills: spellings(`skills, skill, specialties, specialization, certifications, products, expertise,
    fahigkeiten, kenntnisse, kompetenzen, qualifikationen, competences, specialites, habilidades, competencias,
    especialidades, المهارات, التخصصات`),
  languages: spellings(`languages, language, spokenlanguages, languagesspoken, sprachen, sprache, sprachkenntnisse,
    langues, langue, languesparlees, idiomas, idioma, lenguas, اللغات, اللغة`),
  segment: spellings(`segment, marketsegment, team, salesteam, division, department, businessunit, vertical, abteilung,
    bereich, sparte, equipe, service, departement, segmento, equipo, departamento, الشريحة, القسم, الفريق`),
  manager: spellings(`manager, managerid, manageremail, managername, reportsto, supervisor, parentsystemuserid, boss,
    linemanager, vorgesetzter, vorgesetzte, teamleiter, leiter, responsable, superieur, superieurhierarchique, jefe,
    supervisora, gerente, المدير, المشرف, المسؤول المباشر`),
  lat: home('homelat, homelatitude, wohnortbreite', 'lat'),
  lon: home('homelon, homelng, homelongitude, wohnortlange', 'lon'),
  city: home('homecity, home, homeplace, homebase, base, residence, residencia, محل الإقامة, السكن', 'city'),
  region: home('homestate, homeregion, homeprovince', 'region').filter((name) => name !== 'departement'),
  postalCode: home('homezip, homepostalcode, homezipcode, homeplz, wohnortplz', 'postalCode'),
  country: home('homecountry', 'country'),
};

function spellings(list: string): string[] {
  return [...new Set(list.split(',').map(normalHeader))];
}

/** A home is a place like that of an account, under names of its own first. */
function home(list: string, field: 'lat' | 'lon' | 'city' | 'region' | 'postalCode' | 'country'): string[] {
  return [...spellings(list), ...ACCOUNT_SPELLINGS[field]];
}
