import type { ModuleDefinition } from '../../platform/module.ts';

/** Universal benefits. */
export const benefitsModule: ModuleDefinition = { name: 'benefits' };
