import type { AccountField } from '../../core/model/account-fields.ts';

/**
 * Header spellings by field, in lower-case letters and digits only, best first: the API names and labels of
 * Salesforce, HubSpot and Dynamics, and the common words in English, German, French, Spanish and Arabic.
 */
export const ACCOUNT_SPELLINGS: Readonly<Record<AccountField, readonly string[]>> = {
  id: spellings(`accountid, customerid, id, accountnumber, accountno, accountnr, customernumber, customerno, customernr,
    recordid, hsobjectid, donotmodifyaccount, account18id, accountkey, customerkey, externalid, uniqueid, siteid,
    key, kundennummer, kundennr, kundenid, kontonummer, idclient, clientid, numeroclient, noclient, codeclient,
    numerodecliente, idcliente, idcuenta, codigocliente, رقم الحساب, رقم العميل, معرف الحساب, معرف العميل, المعرف, الرقم`),
  name: spellings(`accountname, companyname, customername, name, company, customer, account, organisation, organization,
    organizationname, businessname, firmenname, firma, kunde, kundenname, unternehmen, client, nomclient, nomducompte,
    nom, entreprise, societe, raisonsociale, cliente, nombre, nombredelcliente, nombredecuenta, empresa, cuenta,
    اسم الحساب, اسم العميل, اسم الشركة, الاسم, الشركة, العميل`),
  parent: spellings(`parentid, parentaccountid, parentaccount, parentcompany, ultimateparent, parentcompanyid, parent,
    muttergesellschaft, konzern, societemere, compteparent, empresamatriz, cuentaprincipal, الشركة الأم`),
  owner: spellings(`ownerid, owner, accountowner, companyowner, hubspotownerid, accountownername, ownername, salesrep,
    salesrepresentative, rep, repname, repid, assignedto, assignedrep, accountexecutive, accountmanager, ae, seller,
    salesperson, inhaber, besitzer, vertreter, vertriebsmitarbeiter, aussendienst, betreuer, kundenbetreuer, verkaufer,
    proprietaire, commercial, vendeur, responsable, propietario, vendedor, comercial, representante,
    المالك, مالك الحساب, المندوب, مندوب المبيعات, المسؤول`),
  street:
    spellings(`billingstreet, address1line1, street, streetaddress, address, addr, address1, addressline1, mailingstreet,
    shippingstreet, address1street1, strasse, strase, anschrift, adresse, rue, direccion, calle, domicilio, العنوان, الشارع`),
  city: spellings(`billingcity, address1city, city, town, cityname, mailingcity, shippingcity, locality, municipality, ort,
    stadt, wohnort, gemeinde, ville, commune, localite, ciudad, localidad, municipio, poblacion, المدينة, مدينة`),
  region:
    spellings(`billingstatecode, billingstate, address1stateorprovince, state, stateprovince, stateorprovince, statecode,
    province, provincecode, region, mailingstate, shippingstate, st, usstate, bundesland, land, kanton, departement,
    estado, provincia, comunidadautonoma, الولاية, المنطقة, المحافظة, الإمارة`),
  postalCode: spellings(`billingpostalcode, billingzippostalcode, address1postalcode, address1zippostalcode, postalcode,
    zippostalcode, zip, zipcode, zip5, postcode, postal, mailingpostalcode, mailingzippostalcode, shippingpostalcode,
    shippingzippostalcode, plz, postleitzahl, codepostal, cp, codigopostal, codpostal, cap, pincode,
    الرمز البريدي, رمز البريد, الرمز`),
  country:
    spellings(`billingcountrycode, billingcountry, address1country, address1countryregion, country, countryregion,
    countrycode, nation, mailingcountry, shippingcountry, staat, pays, pais, البلد, الدولة, بلد`),
  lat: spellings(`lat, latitude, billinglatitude, address1latitude, geolat, gpslat, mailinglatitude, shippinglatitude,
    breitengrad, breite, geobreite, latitud, خط العرض`),
  lon: spellings(`lon, lng, long, longitude, billinglongitude, address1longitude, geolon, geolng, gpslon, gpslng, gpslong,
    mailinglongitude, shippinglongitude, laengengrad, langengrad, laenge, geolange, longitud, خط الطول`),
  territory: spellings(`territory, territoryid, territoryname, territory2, salesterritory, patch, area, bezirk, gebiet,
    verkaufsgebiet, vertriebsgebiet, secteur, territoire, territorio, zona, منطقة المبيعات, الإقليم`),
  lock: spellings(`lock, locked, islocked, named, namedaccount, frozen, keep, gesperrt, fixiert, verrouille, bloqueado,
    مقفل, مثبت`),
};

function spellings(list: string): string[] {
  return list.split(',').map(normalHeader);
}

/** A header as it is compared: letters and digits only, lower case, without accents and Arabic letter variants. */
export function normalHeader(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[آأإٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
