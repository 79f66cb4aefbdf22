import type { ModuleDefinition } from '../../platform/module.ts';

/** Supervision of employers. */
export const supervisionModule: ModuleDefinition = { name: 'supervision' };
