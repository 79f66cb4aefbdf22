import type { Child } from 'hono/jsx';
import type { AppContext } from '../../../../platform/http/context.ts';
import type { AuditWord, Permission } from '../../../../platform/http/route.ts';
import type { FileView } from '../../file/load-file.ts';

/** Where the same form stands: in the family's portal or on the clerk's console. */
export interface Desk {
  /** Path of one file's pages, e.g. `/console/hardship/:id`. */
  readonly path: string;
  readonly permission: Permission;
  /** What is written down when a form is opened: it names the family and shows what was filled in. */
  readonly shown: AuditWord;
  readonly load: (c: AppContext) => Promise<FileView>;
  readonly href: (view: Pick<FileView, 'file'>, rest?: string) => string;
  readonly page: (
    c: AppContext,
    page: { title: string; view: FileView; status: 200 | 403 | 404 | 409 | 410 | 422 | 429 | 503 },
    children: Child,
  ) => Response | Promise<Response>;
}
