import { addDays } from '../../platform/calendar.ts';
import { shanghaiDate } from '../../platform/dates.ts';
import type { ParameterDefinition, TodoSource } from '../../platform/module.ts';
import { getNumberParameter } from '../parameters/index.ts';
import { correctionFields } from './corrections/correction.ts';
import { listCorrections } from './corrections/correction-store.ts';
import { keepPeople } from './people-permissions.ts';

/** The law says only 及时 (个人信息保护法 §46); where a county has promised nothing, this. */
const USUAL_DAYS = 15;
const DAYS = 'people.correction-days';
const SHOWN = 20;

export const peopleParameters: readonly ParameterDefinition[] = [
  {
    key: DAYS,
    name: '档案更正申请的答复期限',
    kind: 'number',
    unit: '天',
    hint: `职工申请更正个人档案后多少天内答复。未设定时为 ${USUAL_DAYS} 天。`,
  },
];

export const correctionTodos: readonly TodoSource[] = [
  {
    permission: keepPeople,
    find: async (db, { actor, today }) => {
      const open = await listCorrections(db, actor.region, { state: 'open', offset: 0, limit: SHOWN });
      const days = await getNumberParameter(db, { region: actor.region, key: DAYS, on: today });
      return open.map((correction) => ({
        label: `更正申请：${correctionFields[correction.field]}`,
        href: '/console/corrections',
        reason: '职工申请更正档案，等待答复',
        due: addDays(shanghaiDate(correction.askedAt), days ?? USUAL_DAYS),
      }));
    },
  },
];
