import type { AccountField } from '../../core/model/account-fields.ts';

/**
 * Header spellings by field, in lower-case letters and digits only, best first: the API names and labels of
 * Salesforce, HubSpot and Dynamics, and the common words in English, German, French, Spanish and Arabic.
 */
export const ACCOUNT_SPELLINGS: Readonly<Record<AccountField, readonly string[]>> = {
  id: spellings(`donotmodifyaccount, nichtandernfirma, nepasmodifiercompte, nomodificarcuenta, accountid, recordid, hsobjectid,
    customerid, id, accountnumber, accountno, accountnr,
    customernumber, customerno, customernr, account18id, companyid, accountkey, customerkey, externalid, uniqueid, siteid,
    key, kundennummer, kundennr, kundenid, kontonummer, idclient, clientid, numeroclient, numerodeclient, noclient, nclient, codeclient,
    numerodecompte, ncompte,
    numerodecliente, ncliente, nodecliente, idcliente, idcuenta, codigocliente, رقم الحساب, رقم العميل, رقم الزبون, معرف الحساب, معرف العميل, رمز العميل, كود العميل, المعرف, الرقم`),
  name: spellings(`accountname, companyname, customername, name, company, customer, account, organisation, organization,
    organizationname, businessname, firmenname, firma, kunde, kundenname, unternehmen, client, nomclient, nomducompte,
    nom, entreprise, societe, raisonsociale, cliente, nombre, nombredelcliente, nombredecuenta, empresa, cuenta,
    اسم الحساب, اسم العميل, اسم الزبون, اسم الشركة, اسم المؤسسة, الاسم, الشركة, العميل`),
  parent: spellings(`parentid, parentaccountid, parentaccount, parentcompany, ultimateparent, parentcompanyid, parent,
    muttergesellschaft, mutterkonto, ubergeordnetesunternehmen, konzern, maisonmere, societemere, compteparent, empresamatriz, cuentaprincipal, الشركة الأم, الحساب الرئيسي`),
  owner: spellings(`ownerid, owner, accountowner, companyowner, hubspotownerid, accountownername, ownername, salesrep,
    salesrepresentative, rep, repname, repid, assignedto, assignedrep, accountexecutive, accountmanager, ae, seller,
    salesperson, inhaber, besitzer, vertreter, vertriebsmitarbeiter, aussendienst, betreuer, kundenbetreuer, kontoinhaber, verkaufer, proprietaireducompte,
    proprietaire, commercial, vendeur, responsable, propietario, vendedor, comercial, representante,
    المالك, مالك الحساب, مسؤول الحساب, المندوب, مندوب, مندوب المبيعات, المسؤول`),
  street:
    spellings(`billingstreet, address1line1, street, streetaddress, address, addr, address1, addressline1, mailingstreet,
    shippingstreet, address1street1, billingaddressline1, strasse, strassehausnummer, strase, anschrift, adresse, rue, direccion, calle, domicilio, العنوان, عنوان الشارع, الشارع`),
  city: spellings(`billingcity, address1city, city, town, cityname, mailingcity, shippingcity, locality, municipality, ort,
    stadt, wohnort, gemeinde, ville, commune, localite, ciudad, localidad, municipio, poblacion, المدينة, مدينة, البلدة`),
  region:
    spellings(`billingstatecode, billingstate, billingstateprovince, address1stateorprovince, address1stateprovince, state,
    stateprovince, stateregion, stateorprovince, statecode,
    province, provincecode, region, mailingstate, mailingstateprovince, shippingstate, shippingstateprovince, st, usstate, bundesland, bundeslandregion, bundeslandkanton, kanton, departement,
    estado, estadoprovincia, provincia, comunidadautonoma, الولاية, المنطقة, المحافظة, الإمارة, الإقليم الإداري`),
  postalCode: spellings(`billingpostalcode, billingzippostalcode, address1postalcode, address1zippostalcode, postalcode,
    zippostalcode, zip, zipcode, zip5, postcode, postal, mailingpostalcode, mailingzippostalcode, shippingpostalcode,
    shippingzippostalcode, plz, postleitzahl, codepostal, cp, codigopostal, codpostal, cap, pincode,
    الرمز البريدي, رمز البريد, رمز بريدي, الرقم البريدي, الرمز`),
  country:
    spellings(`billingcountrycode, billingcountry, address1country, address1countryregion, country, countryregion,
    countrycode, nation, mailingcountry, shippingcountry, landregion, staat, land,
    paysregion, pays, paisregion, pais, البلد, الدولة, بلد, دولة`),
  lat: spellings(`lat, latitude, billinglatitude, address1latitude, geolat, gpslat, mailinglatitude, shippinglatitude,
    breitengrad, breite, geobreite, latitud, خط العرض, دائرة العرض`),
  lon: spellings(`lon, lng, long, longitude, billinglongitude, address1longitude, geolon, geolng, gpslon, gpslng, gpslong,
    mailinglongitude, shippinglongitude, laengengrad, langengrad, laenge, lange, geolange, longitud, خط الطول`),
  territory: spellings(`territory, territoryid, territoryname, territory2, salesterritory, patch, area, bezirk, gebiet,
    verkaufsgebiet, vertriebsgebiet, secteur, territoire, territorio, zona, منطقة المبيعات, الإقليم`),
  lock: spellings(`lock, locked, islocked, named, namedaccount, frozen, keep, gesperrt, fixiert, verrouille, bloqueado,
    مقفل, مثبت`),
  class: spellings(`class, accountclass, customerclass, abcclass, abc, abcclassification, tier, accounttier, rating,
    accountrating, grade, klasse, kundenklasse, abcklasse, einstufung, classe, classeclient, categorieabc, clase,
    clasecliente, clasificacion, clasificacionabc, categoria, الفئة, فئة العميل, فئة الحساب, التصنيف, تصنيف العميل, الدرجة`),
  callsPerYear: spellings(`callsperyear, callfrequency, visitsperyear, visitfrequency, annualcalls, annualvisits, calls,
    visits, frequency, besucheprojahr, besuchsfrequenz, anzahlbesuche, besuche, visitesparan, frequencedevisite,
    frequencedesvisites, nombredevisites, visites, visitasporano, visitasalano, frecuenciadevisitas, frecuenciadevisita,
    visitas, عدد الزيارات في السنة, عدد الزيارات, الزيارات سنويا, الزيارات في السنة, تكرار الزيارة, الزيارات`),
  minutesPerCall: spellings(`minutespercall, minutespervisit, callminutes, callduration, visitduration, visitminutes,
    minutenprobesuch, besuchsdauer, besuchsminuten, minutesparvisite, dureedevisite, dureedelavisite, minutosporvisita,
    duraciondevisita, duraciondelavisita, دقائق الزيارة, مدة الزيارة, مدة الزيارة بالدقائق, الدقائق لكل زيارة`),
  potential: spellings(`potential, salespotential, annualpotential, revenuepotential, accountpotential, tam, wallet,
    walletsize, totaladdressablemarket, addressablespend, opportunity, spend, umsatzpotenzial, umsatzpotential, potenzial,
    potentiel, potentielannuel, potentieldevente, potencial, potencialdeventas, potencialanual, الإمكانات, إمكانات البيع,
    الإمكانات السنوية, حجم الفرصة`),
  sales: spellings(`sales, saleslastyear, lastyearsales, salesytd, netsales, arr, bookings, bookingslastyear, billings,
    customersales, umsatz, umsatzvorjahr, jahresumsatz, vorjahresumsatz, ventes, ventesannuelles, chiffredaffairesclient,
    ventas, ventasanuales, ventasanoanterior, المبيعات, مبيعات السنة الماضية, المبيعات السنوية`),
  pipeline: spellings(`pipeline, openpipeline, openopportunities, openpipelineamount, pipelineamount, pipelinevalue,
    weightedpipeline, offenepipeline, offeneangebote, opportunitesouvertes, pipelineouvert, oportunidadesabiertas,
    pipelineabierto, الفرص المفتوحة, قيمة الفرص المفتوحة`),
  revenue:
    spellings(`annualrevenue, revenue, companyrevenue, turnover, annualturnover, unternehmensumsatz, firmenumsatz,
    chiffredaffaires, chiffredaffairesannuel, ca, facturacion, facturacionanual, ingresosanuales, ingresos, الإيرادات,
    الإيرادات السنوية, إيرادات الشركة`),
  employees: spellings(`numberofemployees, employees, employeecount, headcount, noofemployees, staff, mitarbeiter,
    mitarbeiterzahl, anzahlmitarbeiter, beschaftigte, effectif, effectifs, nombredesalaries, nombredemployes, salaries,
    empleados, numerodeempleados, ndeempleados, plantilla, الموظفون, عدد الموظفين, عدد العاملين`),
  leadCount:
    spellings(`leadcount, leads, numberofleads, openleads, anzahlleads, nombredeleads, leadsouverts, nombredeprospects,
    numerodeleads, leadsabiertos, عدد العملاء المحتملين, العملاء المحتملون`),
  leadSource:
    spellings(`leadsource, accountsource, source, originalsource, originalsourcetype, leadquelle, quelle, herkunft,
    origineduprospect, sourceduprospect, origine, origendelprospecto, origen, fuente, مصدر العميل المحتمل, المصدر`),
  industry: spellings(`industry, industrycode, sector, vertical, branche, industrie, wirtschaftszweig, secteurdactivite,
    secteuractivite, sectordeactividad, industria, ramo, القطاع, الصناعة, مجال العمل, النشاط`),
  segment: spellings(`segment, marketsegment, customersegment, customertype, accounttype, type, accountcategorycode,
    category, lifecyclestage, kundensegment, kundentyp, marktsegment, segmentclient, typedeclient, segmento,
    segmentodecliente, tipodecliente, الشريحة, شريحة العملاء, نوع العميل, نوع الحساب`),
  productLine:
    spellings(`productline, productfamily, businessline, lineofbusiness, product, produktlinie, produktgruppe,
    sparte, lignedeproduits, gammedeproduits, gamme, lineadeproducto, lineadeproductos, lineadenegocio, خط المنتجات,
    خط المنتج, المنتج`),
  ownerSince: spellings(`ownersince, ownedsince, ownersincedate, owneddate, ownerassigneddate, ownerassignmentdate,
    relationshipstart, accountownersince, hubspotownerassigneddate, assignedsince, betreutseit, inhaberseit, kundeseit,
    responsabledepuis, proprietairedepuis, depuis, propietariodesde, responsabledesde, asignadodesde, desde,
    المالك منذ, تاريخ الإسناد, مسند منذ`),
  lastActivity: spellings(`lastactivity, lastactivitydate, lastcontacted, lastcontact, lasttouch, lastvisit, lastcall,
    noteslastcontacted, lastcontacteddate, letzteaktivitat, letzterkontakt, letzterbesuch, derniereactivite,
    derniercontact, dernierevisite, ultimaactividad, ultimocontacto, ultimavisita, آخر نشاط, آخر تواصل, آخر زيارة,
    تاريخ آخر نشاط`),
};

function spellings(list: string): string[] {
  return list.split(',').map(normalHeader);
}

/** A header as it is compared: letters and digits only, lower case, without accents, Arabic letter variants and stretches. */
export function normalHeader(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[آأإٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/\u0640/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
