import type { Child } from 'hono/jsx';
import type { AppContext } from './context.ts';
import { mayPass, type Permission } from './route.ts';

/** A part of somebody else's page: shown to who may pass, in the order of the street. */
export interface Panel {
  /** Type of the thing that the page shows, as its owner names it, e.g. `person` or `organisation`. */
  readonly on: string;
  readonly permission: Permission;
  /** @returns undefined where there is nothing to show for this thing. */
  readonly render: (c: AppContext, id: string) => Promise<Child | undefined>;
}

/** What the higher modules have to show about one thing, for this viewer. */
export async function renderPanels(c: AppContext, on: string, id: string): Promise<Child[]> {
  const panels = c.var.deps.modules.flatMap((module) => module.panels ?? []);
  const shown = panels.filter((panel) => panel.on === on && mayPass(c.var.actor, panel.permission));
  const parts = await Promise.all(shown.map((panel) => panel.render(c, id)));
  return parts.filter((part) => part !== undefined && part !== null);
}
