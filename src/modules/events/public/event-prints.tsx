import QRCode from 'qrcode';
import type { AppContext } from '../../../platform/http/context.ts';
import { printPage } from '../../../platform/http/page.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { Poster } from '../../../ui/poster/poster.tsx';
import { SignatureSheet } from '../../../ui/print/signature-sheet.tsx';
import { kindNames, type UnionEvent } from '../event/event.ts';
import { eventHref } from '../event-links.ts';
import { spanOf, startOnPaper } from '../event-view.tsx';
import { loadPublicEvent } from './load-event.ts';

/** 海报 on A3 with a code that leads to the sign-up. */
export async function printPoster(c: AppContext): Promise<Response> {
  const event = await loadPublicEvent(c);
  const address = new URL(eventHref(event), c.var.deps.config.siteUrl ?? c.req.url).href;
  const src = await QRCode.toDataURL(address, { margin: 1, width: 480 });
  return printPage(
    c,
    { title: '活动海报', paper: 'A3', heading: false, backHref: eventHref(event) },
    <Poster
      heading={event.title}
      subtitle={kindNames[event.kind]}
      span={`${startOnPaper(event)}　${event.place}`}
      code={{ src, alt: '报名二维码' }}
      footer={[
        `组织单位：${event.organiser}`,
        `参加对象：${event.audience ?? '全县职工'}`,
        event.signUpUntil ? `报名截止：${event.signUpUntil}` : `时间：${spanOf(event)}`,
        '扫描右侧二维码报名，或到本单位工会领取报名表。',
      ]}
    >
      {event.summary ? event.summary.split('\n').map((line) => <p>{line}</p>) : null}
      <p>名额：{event.capacity === undefined ? '不限' : `${event.capacity} 人`}</p>
    </Poster>,
  );
}

const BLANK_ROWS = 12;

/** 报名表 to fill in by hand: identity numbers only where an insurance needs them. */
export async function printForm(c: AppContext): Promise<Response> {
  const event = await loadPublicEvent(c);
  return printPage(
    c,
    { title: `${event.title}报名表`, backHref: eventHref(event) },
    <>
      <Heading event={event} />
      <SignatureSheet
        caption="报名表"
        columns={blankColumns}
        rows={Array.from({ length: BLANK_ROWS }, () => ({}))}
        blanks={[
          '姓名',
          '单位',
          '联系电话',
          ...(event.isInsured ? ['身份证号', '紧急联系人和电话'] : []),
          '本人签字',
        ]}
        below={
          event.isInsured ? (
            <p>身份证号只用于购买本次活动的意外险，签字即表示同意为此使用并提供给保险公司。</p>
          ) : (
            <p>以上信息只用于本次活动的组织和联系。</p>
          )
        }
        signers={['单位（盖章）', '填表人', '日期']}
      />
    </>,
  );
}

const blankColumns: { key: string; header: string; cell: () => string }[] = [];

/** What the event is, on top of every sheet. */
export function Heading({ event }: { event: UnionEvent }) {
  return (
    <DescriptionList
      columns
      items={[
        { term: '活动', detail: event.title },
        { term: '时间', detail: spanOf(event) },
        { term: '地点', detail: event.place },
        { term: '组织单位', detail: event.organiser },
        { term: '名额', detail: event.capacity === undefined ? '不限' : `${event.capacity} 人` },
        { term: '报名截止', detail: event.signUpUntil ?? '活动开始前' },
      ]}
    />
  );
}
