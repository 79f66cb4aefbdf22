import { formatDateTime } from '../../../../../platform/dates.ts';
import { type AppContext, actOf, regionOf } from '../../../../../platform/http/context.ts';
import { parseForm, readForm, withError } from '../../../../../platform/http/form.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { newId } from '../../../../../platform/id.ts';
import { Refused } from '../../../../../platform/refusal.ts';
import { Alert } from '../../../../../ui/alert/alert.tsx';
import { Section } from '../../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../../ui/description-list/description-list.tsx';
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx';
import { Muted, Stack } from '../../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../../ui/table/table.tsx';
import { flagNames } from '../../../articles/flag-names.ts';
import type { ExtractedPage } from '../../../extraction/extracted-page.ts';
import type { FoundLink } from '../../links/found-link.ts';
import { openOffice } from '../../open-office.ts';
import { sourceForm } from '../../sources/source-form.ts';
import { type SourceTrial, trySource } from '../../sources/try-source.ts';
import { SOURCES, sourceHref } from '../capture-links.ts';
import { SourceForm } from './source-form-view.tsx';
import { renderSourceForm } from './source-write-page.tsx';

const SHOWN_LINKS = 30;
const SHOWN_CHARACTERS = 1_500;

/** Tries a source and shows what it would bring above the form, which keeps everything that was typed. */
export async function postTrySource(c: AppContext): Promise<Response> {
  const { values } = await readForm(c);
  const parsed = parseForm(sourceForm, values);
  if (!parsed.ok) return renderSourceForm(c, parsed.form);
  const office = await openOffice(c.var.deps, regionOf(c));
  try {
    const trial = await trySource(office, actOf(c), parsed.value);
    const id = typeof values.id === 'string' && values.version !== undefined ? values.id : undefined;
    return await consolePage(
      c,
      {
        title: `试抓：${parsed.value.name}`,
        current: SOURCES,
        breadcrumbs: [{ href: SOURCES, label: '新闻来源' }, { label: '试抓' }],
      },
      <Stack>
        <Trial trial={trial} />
        <Section title="设置">
          <SourceForm
            action={id === undefined ? `${SOURCES}/new` : `${sourceHref(id)}/edit`}
            form={parsed.form}
            requestId={newId()}
          />
        </Section>
      </Stack>,
    );
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return renderSourceForm(c, withError(parsed.form, 'url', error.message));
  }
}

function Trial({ trial }: { trial: SourceTrial }) {
  const { links, lists, problem, article, articleProblem } = trial;
  return (
    <>
      <Alert tone={problem ? 'warning' : 'info'} title="试抓结果，没有保存任何内容">
        <p>{problem ?? verdict(trial)}</p>
      </Alert>
      {links.length > 0 ? (
        <Section title={`会抓取的网址（${links.length} 个）`}>
          <Table caption="会抓取的网址" columns={columns} rows={links.slice(0, SHOWN_LINKS)} empty={null} />
          {links.length > SHOWN_LINKS ? <Muted>只列出前 {SHOWN_LINKS} 个。</Muted> : null}
        </Section>
      ) : null}
      {lists.length > 0 ? (
        <Section title={`下级站点地图（${lists.length} 个）`}>
          <ul>
            {lists.slice(0, SHOWN_LINKS).map((url) => (
              <li>{url}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {article ? <TriedArticle url={article.url} page={article.page} /> : null}
      {articleProblem ? <Alert tone="warning">第一篇读取失败：{articleProblem}</Alert> : null}
    </>
  );
}

function verdict({ links, lists, article }: SourceTrial): string {
  if (links.length === 0 && lists.length === 0) return article ? '网页可以读取。' : '没有读到内容。';
  return `读到 ${links.length} 个网址${lists.length > 0 ? `、${lists.length} 个下级站点地图` : ''}。请核对下面的链接和正文。`;
}

const columns: readonly Column<FoundLink>[] = [
  { key: 'title', header: '标题', width: 'wide', cell: ({ title }) => title ?? '（列表没有给出标题）' },
  { key: 'url', header: '网址', width: 'wide', cell: ({ url }) => url },
  {
    key: 'changed',
    header: '列表所标时间',
    cell: ({ changedAt }) => (changedAt ? formatDateTime(changedAt) : '–'),
  },
];

function TriedArticle({ url, page }: { url: string; page: ExtractedPage }) {
  const items = [
    { term: '网址', detail: url },
    { term: '标题', detail: page.title },
    { term: '发布时间', detail: page.published ? formatDateTime(page.published.at) : undefined },
    { term: '来源', detail: page.sourceName },
    { term: '作者', detail: page.author },
    { term: '编码', detail: page.encoding.used },
    { term: '提示', detail: page.flags.map((flag) => flagNames[flag]).join('；') || '来源完整' },
  ];
  const characters = [...page.text];
  return (
    <Section title="读出的第一篇">
      <DescriptionList columns items={items} />
      <Disclosure summary={`正文（${characters.length} 字）`} open>
        {characters
          .slice(0, SHOWN_CHARACTERS)
          .join('')
          .split('\n')
          .map((line) => (
            <p>{line}</p>
          ))}
        {characters.length > SHOWN_CHARACTERS ? <Muted>只显示前 {SHOWN_CHARACTERS} 字。</Muted> : null}
      </Disclosure>
    </Section>
  );
}
