import type { ModuleDefinition } from '../../platform/module.ts';

/** Hardship aid. */
export const hardshipModule: ModuleDefinition = { name: 'hardship' };
