import type { ModuleDefinition } from '../platform/module.ts';
import { elderRoute } from './elder-door.ts';
import { homeRoute } from './home-page.tsx';
import { mattersRoute } from './matters-page.tsx';
import { portalSearchRoute } from './search-page.tsx';
import { wordRoutes } from './word-pages.tsx';

/** The portal's own pages: home, my matters, large print, and the pages of words. Composed last. */
export const homeModule: ModuleDefinition = {
  name: 'home',
  routes: [homeRoute, mattersRoute, elderRoute, portalSearchRoute, ...wordRoutes],
};
