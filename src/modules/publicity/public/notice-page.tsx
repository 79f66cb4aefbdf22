import { shanghaiDate } from '../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../platform/http/address.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { Alert } from '../../../ui/alert/alert.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import { Pagination } from '../../../ui/pagination/pagination.tsx';
import { loadContact } from '../notice/load-contact.ts';
import { listRows } from '../notice/notice-store.ts';
import { headersOf, NoticeFacts, NoticeTable, StatusTag } from '../notice-view.tsx';
import { BOARD, boardHref } from '../publicity-links.ts';
import { loadShownNotice } from './guarded.ts';

const PAGE_SIZE = 100;

/** One notice with its list. */
export async function showNotice(c: AppContext): Promise<Response> {
  const notice = await loadShownNotice(c);
  const { db } = c.var.deps;
  const page = pageNumber(c);
  const offset = (page - 1) * PAGE_SIZE;
  const [rows, contact] = await Promise.all([
    listRows(db, notice, { offset, limit: PAGE_SIZE }),
    loadContact(db, { region: notice.region, on: shanghaiDate(c.var.now) }),
  ]);
  return portalPage(
    c,
    { title: notice.title, current: BOARD },
    <Stack>
      <p>
        <StatusTag status={notice.status} /> 公示至 {notice.until}
      </p>
      {notice.status === 'paused' ? (
        <Alert tone="warning" title="有异议正在核查">
          公示期暂停计算，核查答复后继续。
        </Alert>
      ) : null}
      <NoticeFacts notice={notice} contact={contact} />
      <NoticeTable headers={headersOf(notice)} rows={rows} offset={offset} />
      <Pagination
        page={page}
        pageCount={Math.max(1, Math.ceil(notice.rowCount / PAGE_SIZE))}
        hasNext={offset + rows.length < notice.rowCount}
        total={notice.rowCount}
        hrefFor={(number) => addressWith(boardHref(notice), { page: number })}
      />
      <Actions>
        <ButtonLink href={boardHref(notice, '/objections/new')} label="我有异议" tone="primary" />
        <ButtonLink href={boardHref(notice, '/poster')} label="打印海报" icon="print" />
        <ButtonLink href={BOARD} label="全部公示" />
      </Actions>
    </Stack>,
  );
}
