import { type Route, recorded, unrecorded, viewed } from '../../../platform/http/route.ts';
import { keepPeople } from '../people-permissions.ts';
import { postAnswer, showCorrections } from './corrections-page.tsx';
import { postEdit, showEdit } from './edit-page.tsx';
import { postEmployment, showEmployment } from './employment-page.tsx';
import { postMembership, showMembership } from './membership-page.tsx';
import { postNew, showNew } from './new-page.tsx';
import { postConsent, postReveal, showPerson } from './person-page.tsx';
import { postLookUp, showRegister } from './register-page.tsx';

const blank = unrecorded('an empty form');
const permission = keepPeople;

export const staffRoutes: readonly Route[] = [
  { method: 'GET', path: '/console/people', permission, audit: viewed('person.list'), handler: showRegister },
  {
    method: 'POST',
    path: '/console/people/look-up',
    permission,
    audit: recorded('person.look-up'),
    handler: postLookUp,
  },
  { method: 'GET', path: '/console/people/new', permission, audit: blank, handler: showNew },
  {
    method: 'POST',
    path: '/console/people/new',
    permission,
    audit: recorded('person.register'),
    handler: postNew,
  },
  {
    method: 'GET',
    path: '/console/people/:id',
    permission,
    audit: viewed('person.view'),
    handler: (c) => showPerson(c),
  },
  {
    method: 'POST',
    path: '/console/people/:id/reveal',
    permission,
    audit: recorded('person.reveal'),
    handler: postReveal,
  },
  {
    method: 'GET',
    path: '/console/people/:id/edit',
    permission,
    audit: viewed('person.view'),
    handler: showEdit,
  },
  {
    method: 'POST',
    path: '/console/people/:id/edit',
    permission,
    audit: recorded('person.edit'),
    handler: postEdit,
  },
  {
    method: 'GET',
    path: '/console/people/:id/membership',
    permission,
    audit: blank,
    handler: showMembership,
  },
  {
    method: 'POST',
    path: '/console/people/:id/membership',
    permission,
    audit: recorded('membership.join'),
    handler: postMembership,
  },
  {
    method: 'GET',
    path: '/console/people/:id/employment',
    permission,
    audit: blank,
    handler: showEmployment,
  },
  {
    method: 'POST',
    path: '/console/people/:id/employment',
    permission,
    audit: recorded('person.add-employment'),
    handler: postEmployment,
  },
  {
    method: 'POST',
    path: '/console/people/:id/consents',
    permission,
    audit: recorded('consent.give'),
    handler: postConsent,
  },
  {
    method: 'GET',
    path: '/console/corrections',
    permission,
    audit: viewed('person.list'),
    handler: (c) => showCorrections(c),
  },
  {
    method: 'POST',
    path: '/console/corrections/:id',
    permission,
    audit: recorded('correction.answer'),
    handler: postAnswer,
  },
];
