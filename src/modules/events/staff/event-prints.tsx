import { formatDate, shanghaiDate } from '../../../platform/dates.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { printPage } from '../../../platform/http/page.tsx';
import { refuseCommon } from '../../../platform/refusal.ts';
import { SignatureRow } from '../../../ui/print/signature-row.tsx';
import { SignatureSheet } from '../../../ui/print/signature-sheet.tsx';
import { PaymentSheet, wordAnswer } from '../../documents/index.ts';
import { townshipName } from '../../orgs/index.ts';
import type { Entry } from '../entries/entry.ts';
import { listEntries } from '../entries/entry-store.ts';
import { kindNames, type UnionEvent } from '../event/event.ts';
import { registerHref } from '../event-links.ts';
import type { Prize } from '../prizes/prize.ts';
import { listPrizes } from '../prizes/prize-store.ts';
import { Heading } from '../public/event-prints.tsx';
import { loadEvent } from './load-event.ts';

/** 签到表: on paper, once, without any number of a person. */
export async function printSignIn(c: AppContext): Promise<Response> {
  const event = await loadEvent(c);
  const entries = await listEntries(c.var.deps.db, event, { statuses: ['taken'] });
  return printPage(
    c,
    { title: `${event.title}签到表`, backHref: registerHref(event.id) },
    <>
      <Heading event={event} />
      <SignatureSheet
        caption="签到表"
        columns={[
          { key: 'name', header: '姓名', cell: (one: Entry) => one.name },
          { key: 'unit', header: '单位', cell: (one) => one.organisationName ?? '' },
        ]}
        rows={entries}
        blanks={['签到', '备注']}
        signers={['签到负责人', '日期']}
      />
    </>,
  );
}

/** 奖品签领表: figures, 中文大写, signature and thumb print. */
export async function printPrizes(c: AppContext): Promise<Response> {
  const event = await loadEvent(c);
  const prizes = await listPrizes(c.var.deps.db, event);
  return printPage(
    c,
    { title: `${event.title}奖品签领表`, backHref: registerHref(event.id) },
    <>
      <Heading event={event} />
      <PaymentSheet
        caption="奖品签领表"
        columns={[
          { key: 'name', header: '姓名', cell: (one: Prize) => one.name },
          { key: 'unit', header: '单位', cell: (one) => one.organisationName ?? '' },
          { key: 'prize', header: '奖项', cell: (one) => one.prize },
        ]}
        rows={prizes}
        amountOf={(one) => one.amountFen}
      />
    </>,
  );
}

/** 信息稿: facts in the order of a county's news item, for the clerk to finish. */
export async function printNews(c: AppContext): Promise<Response> {
  const event = await loadEvent(c);
  if (event.attended === undefined) return refuseCommon('not-found');
  const prizes = await listPrizes(c.var.deps.db, event);
  return printPage(
    c,
    { title: '信息稿', margins: 'official', heading: false, backHref: registerHref(event.id) },
    <>
      <h1>{event.title}举办</h1>
      {newsParagraphs(event, prizes).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <SignatureRow labels={['撰稿', '审核', '日期']} />
    </>,
  );
}

/** The same draft as a Word file, which the clerk goes on writing. */
export async function downloadNews(c: AppContext): Promise<Response> {
  const event = await loadEvent(c);
  if (event.attended === undefined) return refuseCommon('not-found');
  const prizes = await listPrizes(c.var.deps.db, event);
  const title = `${event.title}举办`;
  const blocks = newsParagraphs(event, prizes).map((text) => ({ kind: 'paragraph', text }) as const);
  return wordAnswer(title, { title, blocks });
}

/** Who, when, where, how many, what; nobody is named without the consent to be (个人信息保护法 §25). */
function newsParagraphs(event: UnionEvent, prizes: readonly Prize[]): string[] {
  const township = event.townshipCode ? townshipName(event.townshipCode) : undefined;
  const first = `${formatDate(shanghaiDate(event.startsAt))}，由${event.organiser}组织的“${event.title}”在${township ?? ''}${event.place}举行，${event.attended ?? 0} 名职工参加。`;
  return [
    first,
    ...(event.summary ? event.summary.split('\n') : []),
    ...(event.heldNote ? event.heldNote.split('\n') : []),
    ...(prizes.length > 0 ? [`本次活动共评出 ${prizes.length} 个奖项。`] : []),
    `本次活动为${kindNames[event.kind]}。（获奖人员姓名经本人同意后方可写入。）`,
  ];
}
