import type { ModuleDefinition } from '../../platform/module.ts';
import { apiRoutes } from './api/routes.ts';
import { citizenRoutes } from './citizen/routes.ts';
import { correctionTodos, peopleParameters } from './correction-todos.ts';
import { peopleMenu, peopleServices, peopleWords } from './people-menu.ts';
import { staffRoutes } from './staff/routes.ts';

export { type ParsedBankCard, parseBankCard } from './bank-card.ts';
export { type ConsentPurpose, consentTexts } from './consents/consent.ts';
export { giveConsent, hasConsent } from './consents/give-consent.ts';
export { recordDisclosure } from './disclosures/record-disclosure.ts';
export { addEmploymentSpell } from './employment/add-employment-spell.ts';
export { type EmploymentSpell, overlap, overlappingPairs } from './employment/employment-spell.ts';
export { findEmploymentSpells } from './employment/employment-store.ts';
export {
  findPeopleByIdentity,
  findPeopleByPhone,
  findPersonByIdentity,
  findPersonByPhone,
  findPersonCard,
  findPersonCards,
} from './find-person.ts';
export {
  type IdentityProblem,
  type IdentityType,
  identityTypeLabels,
  identityTypes,
  maskIdentity,
  parseIdentity,
  residentCheckCharacter,
  upgradeFifteenDigits,
} from './identity-number.ts';
export {
  type HouseholdType,
  householdTypes,
  type PersonCard,
  type PersonConflict,
  type PersonInput,
  type RegisteredPerson,
  sexNames,
} from './person.ts';
export { maskName, parseName } from './person-name.ts';
export { maskPhone, parsePhone } from './phone.ts';
export { registerPeople, registerPerson } from './register-people.ts';
export { resealPeople } from './reseal-people.ts';
export { type RevealedPerson, revealPeople, revealPerson } from './reveal-person.ts';

/** One file per person: identity, employment, consents, disclosures, corrections. */
export const peopleModule: ModuleDefinition = {
  name: 'people',
  routes: [...staffRoutes, ...citizenRoutes, ...apiRoutes],
  menu: peopleMenu,
  services: peopleServices,
  todos: correctionTodos,
  parameters: peopleParameters,
  auditWords: peopleWords,
};
