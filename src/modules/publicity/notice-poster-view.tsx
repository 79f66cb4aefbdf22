import { formatDate, shanghaiDate } from '../../platform/dates.ts';
import type { AppContext } from '../../platform/http/context.ts';
import { printPage } from '../../platform/http/page.tsx';
import { Poster } from '../../ui/poster/poster.tsx';
import { loadContact } from './notice/load-contact.ts';
import { type Notice, noticeNumber } from './notice/notice.ts';
import { listRows } from './notice/notice-store.ts';
import { headersOf, NoticeTable } from './notice-view.tsx';

const MOST_ROWS = 5_000;

/** 公示海报 on A3 for the notice wall, the same masked rows as on the board. */
export async function posterPage(c: AppContext, notice: Notice, backHref: string): Promise<Response> {
  const { db } = c.var.deps;
  const [rows, contact] = await Promise.all([
    listRows(db, notice, { offset: 0, limit: MOST_ROWS }),
    loadContact(db, { region: notice.region, on: shanghaiDate(c.var.now) }),
  ]);
  return printPage(
    c,
    { title: '公示海报', paper: 'A3', heading: false, backHref },
    <Poster
      heading="公 示"
      subtitle={notice.title}
      span={`${formatDate(notice.from)} 至 ${formatDate(notice.until)}（${notice.workingDays} 个工作日）`}
      footer={[
        `对名单有异议，请在公示期内反映：${contact.phone}`,
        ...(contact.supervision ? [`监督：${contact.supervision}`] : []),
        `${c.var.siteName}　　${noticeNumber(notice)}　　${formatDate(notice.from)}`,
        '公示期满请取下本海报。',
      ]}
    >
      {notice.intro ? notice.intro.split('\n').map((line) => <p>{line}</p>) : null}
      {notice.basis ? <p>依据：{notice.basis}</p> : null}
      <NoticeTable headers={headersOf(notice)} rows={rows} />
    </Poster>,
  );
}
