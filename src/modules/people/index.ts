import type { ModuleDefinition } from '../../platform/module.ts';
import { apiRoutes } from './api/routes.ts';
import { citizenRoutes } from './citizen/routes.ts';
import { correctionTodos, peopleParameters } from './correction-todos.ts';
import { memberFigure } from './memberships/membership-figures.ts';
import { peopleMenu, peopleServices, peopleWords } from './people-menu.ts';
import { peopleSearch } from './people-search.ts';
import { membershipPanel } from './staff/membership-page.tsx';
import { staffRoutes } from './staff/routes.ts';

export { parseBankCard } from './bank-card.ts';
export { carryIdentity } from './carry-identity.ts';
export { type ConsentPurpose, consentTexts } from './consents/consent.ts';
export { giveConsent, hasConsent } from './consents/give-consent.ts';
export { recordDisclosure } from './disclosures/record-disclosure.ts';

export { findEmploymentSpells } from './employment/employment-store.ts';
export { fillPhone } from './fill-phone.ts';
export {
  findPeopleByIdentity,
  findPeopleByPhone,
  findPersonByIdentity,
  findPersonCard,
  findPersonCards,
} from './find-person.ts';
export {
  type IdentityType,
  identityTypeLabels,
  identityTypes,
  maskIdentity,
  parseIdentity,
  residentCheckCharacter,
  upgradeFifteenDigits,
} from './identity-number.ts';
export { enrolMembers } from './memberships/enrol-members.ts';

export { isMemberOnDay } from './memberships/membership.ts';
export {
  findMemberFacts,
  findMemberships,
  listMembers,
} from './memberships/membership-store.ts';
export {
  type HouseholdType,
  householdTypes,
  type PersonCard,
  type PersonInput,
  sexNames,
} from './person.ts';
export { maskName, parseName } from './person-name.ts';
export { parsePhone } from './phone.ts';
export { readOwnFile } from './read-own-file.ts';
export { registerPeople, registerPerson } from './register-people.ts';
export { resealPeople } from './reseal-people.ts';
export { revealPeople, revealPerson } from './reveal-person.ts';

/** One file per person: identity, employment, consents, disclosures, corrections. */
export const peopleModule: ModuleDefinition = {
  name: 'people',
  routes: [...staffRoutes, ...citizenRoutes, ...apiRoutes],
  menu: peopleMenu,
  services: peopleServices,
  todos: correctionTodos,
  figures: [memberFigure],
  panels: [membershipPanel],
  searches: [peopleSearch],
  parameters: peopleParameters,
  auditWords: peopleWords,
};
