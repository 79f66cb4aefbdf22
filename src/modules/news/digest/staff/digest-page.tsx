import { formatDateTime } from '../../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Actions, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { mayKeepNews } from '../../news-policy.ts';
import { DIGESTS, digestHref } from '../digest-links.ts';
import {
  BLOCKED_LINE,
  creditOf,
  type Digest,
  type DigestItem,
  issueName,
  itemsOf,
  spanName,
} from '../issue/digest.ts';
import { type DigestAct, nextStatus } from '../issue/digest-lifecycle.ts';
import { countMailings } from '../readers/reader-store.ts';
import { loadShownDigest } from './shown-digest-page.ts';
import { StatusTag } from './status-tag.tsx';

const done: Readonly<Record<string, string>> = {
  composed: '草稿已生成，请排版、核对摘录后印发。',
  arranged: '排版已保存。',
  edited: '摘录和编者注已保存。',
  added: '报道已收入剪报。',
  issued: '已印发，编号已定。',
  discarded: '草稿已作废。',
  withdrawn: '已撤回，编号保留不再使用。',
  sent: '已放入发件箱，每位收件人只收到一次。',
};

/** One issue: what stands in it, and the next step. */
export async function showDigest(c: AppContext): Promise<Response> {
  const digest = await loadShownDigest(c);
  const keeps = mayKeepNews(c.var.actor);
  const mailed = await countMailings(c.var.deps.db, { region: regionOf(c), digestId: digest.id });
  return consolePage(
    c,
    {
      title: digest.title,
      current: DIGESTS,
      breadcrumbs: [{ href: DIGESTS, label: '剪报' }, { label: digest.title }],
      flash: done[c.req.query('done') ?? ''],
      actions: <Steps digest={digest} keeps={keeps} />,
    },
    <Stack>
      {digest.status === 'withdrawn' ? (
        <Alert tone="danger" title="本期已撤回">
          <p>{digest.closeReason}</p>
        </Alert>
      ) : null}
      <DescriptionList columns items={factsOf(digest, mailed)} />
      {digest.foreword ? (
        <Section title="卷首编者按">
          {digest.foreword.split('\n').map((line) => (
            <p>{line}</p>
          ))}
        </Section>
      ) : null}
      <Contents digest={digest} mayEdit={keeps && nextStatus(digest.status, 'arrange') !== undefined} />
    </Stack>,
  );
}

function factsOf(digest: Digest, mailed: number) {
  return [
    { term: '状态', detail: <StatusTag status={digest.status} /> },
    { term: '期号', detail: issueName(digest) },
    { term: '选编范围', detail: spanName(digest) },
    { term: '主题和类别', detail: digest.topics.length > 0 ? digest.topics.join('、') : '全部' },
    { term: '编者', detail: digest.creatorName },
    { term: '签发人', detail: digest.signedBy ?? '未签发' },
    { term: '印发时间', detail: digest.issuedAt ? formatDateTime(digest.issuedAt) : '未印发' },
    { term: '邮件发送', detail: mailed > 0 ? `${mailed} 人` : '未发送' },
  ];
}

function Steps({ digest, keeps }: { digest: Digest; keeps: boolean }) {
  const can = (act: DigestAct) => keeps && nextStatus(digest.status, act) !== undefined;
  const link = (slug: string, label: string, tone: 'primary' | 'secondary' | 'danger' = 'secondary') => (
    <ButtonLink href={digestHref(digest.id, slug)} label={label} tone={tone} />
  );
  return (
    <>
      {can('issue') && itemsOf(digest).length > 0 ? link('/issue', '印发', 'primary') : null}
      {can('arrange') ? link('/layout', '排版') : null}
      {can('arrange') ? link('/add', '收入报道') : null}
      {keeps && digest.status === 'issued' ? link('/send', '邮件发送', 'primary') : null}
      <ButtonLink href={digestHref(digest.id, '/print')} label="打印" icon="print" />
      <ButtonLink href={digestHref(digest.id, '/word')} label="Word 文件" download />
      {can('withdraw') ? link('/withdraw', '撤回', 'danger') : null}
      {can('discard') ? link('/discard', '作废', 'danger') : null}
    </>
  );
}

function Contents({ digest, mayEdit }: { digest: Digest; mayEdit: boolean }) {
  if (itemsOf(digest).length === 0) {
    return (
      <EmptyState
        title="这期还没有条目"
        action={mayEdit ? <ButtonLink href={digestHref(digest.id, '/add')} label="收入报道" /> : undefined}
      >
        <p>选编范围内没有符合条件的报道，可以从台账里另选。</p>
      </EmptyState>
    );
  }
  return (
    <>
      {digest.sections.map((section) => (
        <Section title={`${section.title}（${section.items.length} 条）`}>
          {section.note ? <p>{section.note}</p> : null}
          {section.items.map((item) => (
            <Item digest={digest} item={item} mayEdit={mayEdit} />
          ))}
        </Section>
      ))}
    </>
  );
}

function Item({ digest, item, mayEdit }: { digest: Digest; item: DigestItem; mayEdit: boolean }) {
  if (item.isBlocked) {
    return (
      <>
        <h3>{mayEdit ? item.title : BLOCKED_LINE}</h3>
        {mayEdit ? <Muted>{BLOCKED_LINE}印发时自动移出。</Muted> : null}
      </>
    );
  }
  return (
    <>
      <h3>
        <a href={`/console/news/articles/${item.articleId}`}>{item.title}</a>
      </h3>
      <Muted>{creditOf(item)}</Muted>
      {item.excerpt ? <p>{item.excerpt}</p> : <Muted>只列标题，没有摘录。</Muted>}
      {item.note ? <p>编者注：{item.note}</p> : null}
      {item.url ? null : <Muted>没有原文网址。</Muted>}
      {mayEdit ? (
        <Actions>
          <a href={digestHref(digest.id, `/items/${item.id}`)}>改摘录、写编者注</a>
        </Actions>
      ) : null}
    </>
  );
}
