import type { SearchSource } from '../../platform/module.ts';
import { findPeoplePage } from './find-person.ts';
import { keepPeople } from './people-permissions.ts';

/** People by a piece of the name; numbers are looked up by a form that is recorded. */
export const peopleSearch: SearchSource = {
  title: '职工',
  permission: keepPeople,
  register: (text) => `/console/people?name=${encodeURIComponent(text)}`,
  find: async (db, { actor, keys, text, limit }) => {
    const filter = { name: text, householdType: undefined, townshipCode: undefined };
    const { people } = await findPeoplePage(db, { actor, keys }, { filter, page: 1, limit });
    return people.map(({ id, maskedName, maskedIdentity }) => ({
      label: maskedName,
      href: `/console/people/${id}`,
      hint: maskedIdentity,
    }));
  },
};
