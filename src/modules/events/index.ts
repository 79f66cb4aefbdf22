import type { ModuleDefinition } from '../../platform/module.ts';

/** Events. */
export const eventsModule: ModuleDefinition = { name: 'events' };
