import type { Actor } from '../../platform/actor.ts';
import { addDays } from '../../platform/calendar.ts';
import type { Todo, TodoSource } from '../../platform/module.ts';
import { formatYuan } from '../../platform/money.ts';
import { getNumberParameter } from '../parameters/index.ts';
import { readCases } from './case-permissions.ts';
import { type CaseScope, caseScope } from './case-policy.ts';
import { clockRule, waitsForNames } from './clocks/case-clock.ts';
import { listDueClocks, listDueInstalments, listObjections, listWaiting } from './register/todo-store.ts';

/** Clocks come onto the list so many calendar days before they end. */
const CLOCK_DAYS = 5;
const INSTALMENT_DAYS = 3;

const href = (caseId: string) => `/console/cases/${caseId}`;

/** Today's list: cases nobody has answered, clocks about to end, instalments due, objections of workers. */
export const caseTodos: readonly TodoSource[] = [
  {
    permission: readCases,
    find: async (db, { actor, today }) => {
      const at = { region: actor.region, scope: workScope(actor) };
      if (at.scope.kind === 'nothing') return [];
      const days = await getNumberParameter(db, {
        region: actor.region,
        key: 'cases.instalment-alarm-days',
        on: today,
      });
      const until = addDays(today, CLOCK_DAYS);
      const found = await Promise.all([
        listWaiting(db, at),
        listDueClocks(db, { ...at, until, handlerId: actor.id }),
        listDueInstalments(db, {
          ...at,
          until: addDays(today, days ?? INSTALMENT_DAYS),
          handlerId: actor.id,
        }),
        listObjections(db, { ...at, handlerId: actor.id }),
      ]);
      const [waiting, clocks, instalments, objections] = found;
      return [
        ...waiting.map(
          (one): Todo => ({
            label: one.number,
            href: href(one.caseId),
            reason: `${one.employerName}:等待受理`,
            due: one.dueOn,
          }),
        ),
        ...clocks.map(
          (one): Todo => ({
            label: one.number,
            href: href(one.caseId),
            reason: `${clockRule(one.kind).name}(${waitsForNames[clockRule(one.kind).waitsFor]})${one.dueOn < today ? ',已逾期' : ''}`,
            due: one.dueOn,
          }),
        ),
        ...instalments.map(
          (one): Todo => ({
            label: one.number,
            href: href(one.caseId),
            reason: `${one.promisedBy}承诺的分期还差 ${formatYuan(one.missingFen)} 元`,
            due: one.dueOn,
          }),
        ),
        ...objections.map(
          (one): Todo => ({
            label: one.number,
            href: href(one.caseId),
            reason: '申请人对到账有异议，请核实',
            due: undefined,
          }),
        ),
      ];
    },
  },
];

/** Leaders read cases but nothing waits for them here. */
function workScope(actor: Actor): CaseScope {
  const works = actor.roles.some(
    (role) =>
      role === 'rights-clerk' || role === 'rights-head' || role === 'township-clerk' || role === 'liaison',
  );
  return works ? caseScope(actor) : { kind: 'nothing' };
}
