import type { AppContext } from '../../../platform/http/context.ts';
import type { ParameterDefinition } from '../../../platform/module.ts';
import { refuseCommon } from '../../../platform/refusal.ts';

/** The definitions of all modules, in the order of the street. */
export function definitionsOf(c: AppContext): ParameterDefinition[] {
  return c.var.deps.modules.flatMap((module) => module.parameters ?? []);
}

/** The definition that the address names. */
export function definitionOf(c: AppContext): ParameterDefinition {
  const key = c.req.param('key');
  return definitionsOf(c).find((definition) => definition.key === key) ?? refuseCommon('not-found');
}
