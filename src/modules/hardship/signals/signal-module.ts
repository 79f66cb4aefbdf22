import type { ModuleDefinition, Todo } from '../../../platform/module.ts';
import { workOnGrants } from '../grants/aid-permissions.ts';
import { signalRoutes } from '../staff/signals/signals-page.tsx';
import { listSignals } from './signal-store.ts';
import { signalsJob } from './signals-job.ts';

/** More are named by their number. */
const MOST = 100;

/** What proactive finding adds to the house of hardship. */
export const signalParts = {
  routes: signalRoutes,
  jobs: [signalsJob],
  menu: [{ group: '帮扶中心', label: '主动发现', href: '/console/need-signals', permission: workOnGrants }],
  todos: [
    {
      permission: workOnGrants,
      find: async (db, { actor }): Promise<Todo[]> => {
        const waiting = await listSignals(db, actor.region, {
          filter: { status: 'draft' },
          offset: 0,
          limit: MOST,
        });
        if (waiting.length === 0) return [];
        const count = waiting.length < MOST ? String(waiting.length) : `${MOST} 以上`;
        const reason = `${count} 名职工可能需要帮扶，请联系了解后决定是否建档`;
        return [{ label: '主动发现', href: '/console/need-signals', reason, due: undefined }];
      },
    },
  ],
  auditWords: {
    'signal.find': '主动发现：找到线索',
    'signal.view': '查看主动发现',
    'signal.open': '主动发现：建档',
    'signal.dismiss': '主动发现：不需要',
  },
} as const satisfies Partial<ModuleDefinition>;
