import { z } from 'zod';
import type { Config } from '../../platform/config.ts';
import type { Deps } from '../../platform/http/context.ts';
import type { Job } from '../../platform/module.ts';
import { findRegion } from '../orgs/index.ts';
import { type Carriers, carriersOf } from './carriers/carriers.ts';
import { type DeliveryOffice, deliverNotice } from './delivery/deliver-notice.ts';
import { DELIVER } from './delivery/delivery-job.ts';
import { forgetOldContents, sweepNotices } from './delivery/sweep-notices.ts';
import { registerOf } from './templates/template-register.ts';

const placeSchema = z.object({ region: z.string().min(1), id: z.uuid() });

const carriersByConfig = new WeakMap<Config, Carriers>();

/** One set of carriers per process: a mail server's connection settings are read once. */
function carriersFor(config: Config): Carriers {
  const known = carriersByConfig.get(config);
  if (known) return known;
  const made = carriersOf(config);
  carriersByConfig.set(config, made);
  return made;
}

function deliveryOffice(deps: Deps): DeliveryOffice {
  return {
    db: deps.db,
    keys: deps.keys,
    register: registerOf(deps.modules),
    carriers: carriersFor(deps.config),
    clock: deps.clock,
    isDemo: async (region) => (await findRegion(deps.db, region))?.isDemo === true,
  };
}

export const noticeJobs: readonly Job[] = [
  {
    name: DELIVER,
    payload: placeSchema,
    run: (payload, deps) => deliverNotice(deliveryOffice(deps), placeSchema.parse(payload)),
  },
  {
    name: 'notices.sweep',
    payload: z.object({}),
    run: async (_, deps) => {
      await sweepNotices(deps.db, deps.clock());
    },
  },
  {
    name: 'notices.forget',
    payload: z.object({}),
    run: async (_, deps) => {
      await forgetOldContents(deps.db, deps.clock());
    },
  },
];
