import type { ModuleDefinition } from '../../platform/module.ts';

/** Publicity notices. */
export const publicityModule: ModuleDefinition = { name: 'publicity' };
