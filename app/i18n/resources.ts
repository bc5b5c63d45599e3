import 'i18next';
import enAccount from '../locales/en/account.json';
import enAgency from '../locales/en/agency.json';
import enAnswers from '../locales/en/answers.json';
import enAudit from '../locales/en/audit.json';
import enCalendar from '../locales/en/calendar.json';
import enCalls from '../locales/en/calls.json';
import enCase from '../locales/en/case.json';
import enCommon from '../locales/en/common.json';
import enDates from '../locales/en/dates.json';
import enDirectory from '../locales/en/directory.json';
import enEntrance from '../locales/en/entrance.json';
import enErrors from '../locales/en/errors.json';
import enFigures from '../locales/en/figures.json';
import enFiling from '../locales/en/filing.json';
import enFlow from '../locales/en/flow.json';
import enForms from '../locales/en/forms.json';
import enGallery from '../locales/en/gallery.json';
import enHistory from '../locales/en/history.json';
import enInformation from '../locales/en/information.json';
import enInformationOffice from '../locales/en/information-office.json';
import enManage from '../locales/en/manage.json';
import enOffice from '../locales/en/office.json';
import enOwnData from '../locales/en/own-data.json';
import enPrivacy from '../locales/en/privacy.json';
import enOutputs from '../locales/en/outputs.json';
import enPeople from '../locales/en/people.json';
import enPrint from '../locales/en/print.json';
import enRetention from '../locales/en/retention.json';
import enRoles from '../locales/en/roles.json';
import enSimulation from '../locales/en/simulation.json';
import enStandard from '../locales/en/standard.json';
import enStatements from '../locales/en/statements.json';
import enTerms from '../locales/en/terms.json';
import enChat from '../locales/en/chat.json';
import enVisits from '../locales/en/visits.json';
import enTablet from '../locales/en/tablet.json';
import idAccount from '../locales/id/account.json';
import idAgency from '../locales/id/agency.json';
import idAnswers from '../locales/id/answers.json';
import idAudit from '../locales/id/audit.json';
import idCalendar from '../locales/id/calendar.json';
import idCalls from '../locales/id/calls.json';
import idCase from '../locales/id/case.json';
import idCommon from '../locales/id/common.json';
import idDates from '../locales/id/dates.json';
import idDirectory from '../locales/id/directory.json';
import idEntrance from '../locales/id/entrance.json';
import idErrors from '../locales/id/errors.json';
import idFigures from '../locales/id/figures.json';
import idFiling from '../locales/id/filing.json';
import idFlow from '../locales/id/flow.json';
import idForms from '../locales/id/forms.json';
import idGallery from '../locales/id/gallery.json';
import idHistory from '../locales/id/history.json';
import idInformation from '../locales/id/information.json';
import idInformationOffice from '../locales/id/information-office.json';
import idManage from '../locales/id/manage.json';
import idOffice from '../locales/id/office.json';
import idOwnData from '../locales/id/own-data.json';
import idPrivacy from '../locales/id/privacy.json';
import idOutputs from '../locales/id/outputs.json';
import idPeople from '../locales/id/people.json';
import idPrint from '../locales/id/print.json';
import idRetention from '../locales/id/retention.json';
import idRoles from '../locales/id/roles.json';
import idSimulation from '../locales/id/simulation.json';
import idStandard from '../locales/id/standard.json';
import idStatements from '../locales/id/statements.json';
import idTerms from '../locales/id/terms.json';
import idChat from '../locales/id/chat.json';
import idVisits from '../locales/id/visits.json';
import idTablet from '../locales/id/tablet.json';

/** Interface texts by language and area. Indonesian is the source; English has the same keys (a test says so). */
export const resources = {
  id: {
    account: idAccount,
    agency: idAgency,
    answers: idAnswers,
    calendar: idCalendar,
    calls: idCalls,
    case: idCase,
    common: idCommon,
    dates: idDates,
    directory: idDirectory,
    entrance: idEntrance,
    errors: idErrors,
    figures: idFigures,
    filing: idFiling,
    flow: idFlow,
    forms: idForms,
    gallery: idGallery,
    history: idHistory,
    information: idInformation,
    'information-office': idInformationOffice,
    manage: idManage,
    office: idOffice,
    outputs: idOutputs,
    'own-data': idOwnData,
    privacy: idPrivacy,
    audit: idAudit,
    people: idPeople,
    print: idPrint,
    retention: idRetention,
    roles: idRoles,
    simulation: idSimulation,
    standard: idStandard,
    statements: idStatements,
    terms: idTerms,
    chat: idChat,
    visits: idVisits,
    tablet: idTablet,
  },
  en: {
    account: enAccount,
    agency: enAgency,
    answers: enAnswers,
    calendar: enCalendar,
    calls: enCalls,
    case: enCase,
    common: enCommon,
    dates: enDates,
    directory: enDirectory,
    entrance: enEntrance,
    errors: enErrors,
    figures: enFigures,
    filing: enFiling,
    flow: enFlow,
    forms: enForms,
    gallery: enGallery,
    history: enHistory,
    information: enInformation,
    'information-office': enInformationOffice,
    manage: enManage,
    office: enOffice,
    outputs: enOutputs,
    'own-data': enOwnData,
    privacy: enPrivacy,
    audit: enAudit,
    people: enPeople,
    print: enPrint,
    retention: enRetention,
    roles: enRoles,
    simulation: enSimulation,
    standard: enStandard,
    statements: enStatements,
    terms: enTerms,
    chat: enChat,
    visits: enVisits,
    tablet: enTablet,
  },
};

/** One area of the pages. */
export type Namespace = keyof (typeof resources)['id'];

export const NAMESPACES = Object.keys(resources.id) as Namespace[];

declare module 'i18next' {
  // Makes a key that no locale has a type error.
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: (typeof resources)['id'];
    returnNull: false;
  }
}
