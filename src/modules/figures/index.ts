import type { ModuleDefinition } from '../../platform/module.ts';
import { apiRoutes } from './api/routes.tsx';
import { readFiguresPermission, staffRoutes } from './staff/routes.tsx';

export { findFigure, readFigures } from './read-figures.ts';

export const figuresModule: ModuleDefinition = {
  name: 'figures',
  routes: [...apiRoutes, ...staffRoutes],
  menu: [{ group: '综合', label: '指标', href: '/console/figures', permission: readFiguresPermission }],
};
