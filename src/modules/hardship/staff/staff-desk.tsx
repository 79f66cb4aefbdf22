import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { viewed } from '../../../platform/http/route.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { Muted } from '../../../ui/layout/stack.tsx';
import type { Desk } from '../citizen/forms/desk.ts';
import { StatusTag } from '../citizen/forms/status-tag.tsx';
import { type FileView, loadFile } from '../file/load-file.ts';
import { workOnHardship } from '../hardship-permissions.ts';

export const HARDSHIP = '/console/hardship';

export function fileHref(id: string, rest = ''): string {
  return `${HARDSHIP}/${id}${rest === '' ? '' : `/${rest}`}`;
}

/** The file of this address, or 404 where it is out of the reader's reach. */
export async function loadShownFile(c: AppContext): Promise<FileView> {
  const view = await loadFile(c.var.deps.db, actOf(c), { region: regionOf(c), id: idParam(c) });
  return view ?? refuseCommon('not-found');
}

/** The clerk's desk. */
export const staffDesk: Desk = {
  path: `${HARDSHIP}/:id`,
  permission: workOnHardship,
  shown: viewed('hardship.view'),
  load: loadShownFile,
  href: ({ file }, rest) => fileHref(file.id, rest),
  page: (c, { title, view, status }, children) =>
    consolePage(
      c,
      {
        title,
        current: HARDSHIP,
        breadcrumbs: [
          { href: HARDSHIP, label: '困难职工档案' },
          { href: fileHref(view.file.id), label: view.file.number ?? '草稿' },
          { label: title },
        ],
        status,
      },
      <>
        <Muted>
          {view.file.number ?? '草稿'} · {view.applicant?.name} · <StatusTag status={view.file.status} />
        </Muted>
        {children}
      </>,
    ),
};
