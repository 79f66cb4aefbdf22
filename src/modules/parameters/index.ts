import type { ModuleDefinition } from '../../platform/module.ts';
import { parametersMenu } from './parameters-menu.ts';
import { sharedParameters } from './shared-parameters.ts';
import { parameterRoutes } from './staff/routes.tsx';

export { lingaoParameters } from './lingao-parameters.ts';
export type { NewParameter, Parameter } from './parameter.ts';

export { findParameter, listHistory } from './parameter-store.ts';
export { getAmountParameter, getNumberParameter } from './read-parameter.ts';
export { seedParameters } from './seed-parameters.ts';

/** Local values by date. A module names its own in `parameters` of its ModuleDefinition. */
export const parametersModule: ModuleDefinition = {
  name: 'parameters',
  parameters: sharedParameters,
  routes: parameterRoutes,
  menu: parametersMenu,
  auditWords: {
    'parameter.add': '填写本地参数',
    'parameter.verify': '核实本地参数',
    'parameter.withdraw': '撤销本地参数',
  },
};
