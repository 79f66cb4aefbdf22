import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../platform/http/context.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { signedInWorker, unrecorded } from '../../../platform/http/route.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { type FileView, loadFile } from '../file/load-file.ts';
import { ownFileHref } from './file-links.ts';
import type { Desk } from './forms/desk.ts';

/** The file of this address, or 404 where it is not the reader's own. */
export async function loadOwnFile(c: AppContext): Promise<FileView> {
  const region = c.req.param('region') ?? '';
  if (region !== c.var.actor.region) refuseCommon('not-found');
  const view = await loadFile(c.var.deps.db, actOf(c), { region, id: idParam(c) });
  return view ?? refuseCommon('not-found');
}

/** The family's own desk. */
export const portalDesk: Desk = {
  path: '/hardship/:region/:id',
  permission: signedInWorker,
  shown: unrecorded('the family looks at what is its own'),
  load: loadOwnFile,
  href: ({ file }, rest) => ownFileHref(file, rest),
  page: (c, { title, status }, children) => portalPage(c, { title, current: '/matters', status }, children),
};
