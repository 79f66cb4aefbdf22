import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { ActionForm } from '../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Actions, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { previewBatch } from '../preview-store.ts';
import type { Recipe } from '../recipe-module.ts';
import { countRows } from '../row-store.ts';
import { batchOf, showBatch } from './batch-page.tsx';

/** What would be written, before anything is; a batch that is elsewhere shows where it stands. */
export async function showConfirm(c: AppContext, recipe: Recipe): Promise<Response> {
  const batch = await batchOf(c, recipe);
  if (batch.state !== 'clinic') return showBatch(c, recipe);
  const at = { region: regionOf(c), batchId: batch.id };
  const { db } = c.var.deps;
  const [preview, counts] = await Promise.all([previewBatch(db, at), countRows(db, at)]);
  const base = `${recipe.home}/import`;
  const page = `${base}/${batch.id}`;
  const left = counts.repairable + counts.broken;
  const title = `${recipe.title}：确认写入`;
  const items = [
    { term: '写入行数', detail: `${preview.rows} 行` },
    { term: `新建${recipe.words.subject}`, detail: `${preview.newSubjects} 人` },
    { term: `已在档案的${recipe.words.subject}`, detail: `${preview.knownSubjects} 人` },
    { term: `新增${recipe.words.row}`, detail: `${preview.rows} 条` },
    { term: '有问题、不写入', detail: `${left} 行` },
    { term: '已排除、不写入', detail: `${counts.excluded} 行` },
  ];
  return consolePage(
    c,
    {
      title,
      current: recipe.home,
      breadcrumbs: [
        { href: base, label: recipe.title },
        { href: page, label: batch.sourceName },
        { label: '确认写入' },
      ],
    },
    <Stack>
      <Section title="将要写入">
        <DescriptionList columns items={items} />
        <Muted>人员是否已在档案，以最近一次检查时为准。写入要么全部成功，要么一行也不写。</Muted>
      </Section>
      {left > 0 ? (
        <Alert tone="warning" title={`还有 ${left} 行有问题`}>
          <p>
            写入后这些行会从本批中删除。请先
            <a href={`${page}/problems.xlsx`}>下载问题行</a>，改好后可再次导入。
          </p>
        </Alert>
      ) : null}
      <Actions>
        {preview.rows > 0 ? (
          <ActionForm
            action={`${page}/confirm`}
            label={`写入 ${preview.rows} 行`}
            values={{ expected: String(preview.rows) }}
            requestId={newId()}
            tone="primary"
          />
        ) : null}
        <ButtonLink href={page} label="返回修改" />
      </Actions>
    </Stack>,
  );
}
