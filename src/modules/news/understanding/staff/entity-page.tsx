import { formatDate, shanghaiDate } from '../../../../platform/dates.ts';
import { addressWith, idParam, pageNumber } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Stack } from '../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../ui/pagination/pagination.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import { articleHref, NEWS } from '../../articles/article-links.ts';
import { type Entity, entityKinds } from '../entities/entity.ts';
import { may } from '../entities/entity-policy.ts';
import { findEntity } from '../entities/entity-store.ts';
import { findMentioning } from '../entities/mention-store.ts';
import { ENTITIES, entityHref } from './entity-links.ts';

const PAGE_SIZE = 20;

/** One entry: its names, why it stands here, and the articles that mention it. */
export async function showEntity(c: AppContext): Promise<Response> {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const entity = (await findEntity(db, region, idParam(c))) ?? refuseCommon('not-found');
  const page = pageNumber(c);
  const offset = (page - 1) * PAGE_SIZE;
  const rows = await findMentioning(db, region, { entityId: entity.id, offset, limit: PAGE_SIZE });
  return consolePage(
    c,
    {
      title: entity.name,
      current: ENTITIES,
      breadcrumbs: [{ href: ENTITIES, label: '人物单位词典' }, { label: entity.name }],
      actions: <Actions c={c} entity={entity} />,
    },
    <Stack>
      {entity.status === 'retired' ? (
        <Alert tone="warning" title="已停用">
          <p>报道里不再显示这个词条，名称仍保留，不会再被自动收录。</p>
        </Alert>
      ) : null}
      <Section title="词条">
        <DescriptionList columns items={factsOf(entity)} />
      </Section>
      <Section title="提到它的报道">
        <Table
          caption="提到它的报道"
          columns={[
            { key: 'title', header: '标题', width: 'wide', cell: (row) => row.title },
            { key: 'source', header: '来源', cell: (row) => row.sourceName ?? '未注明' },
            { key: 'day', header: '日期', cell: (row) => formatDate(shanghaiDate(row.sortedAt)) },
            { key: 'mentions', header: '次数', align: 'end', cell: (row) => String(row.mentions) },
          ]}
          rows={rows.slice(0, PAGE_SIZE)}
          rowHref={({ id }) => articleHref(id)}
          empty={
            <EmptyState title="还没有报道提到它">
              <p>新增或改名后，已有报道会在几分钟内重新查找一遍。</p>
            </EmptyState>
          }
        />
        <Pagination
          page={page}
          hasNext={rows.length > PAGE_SIZE}
          hrefFor={(number) => addressWith(entityHref(entity.id), { page: number })}
        />
      </Section>
    </Stack>,
  );
}

function Actions({ c, entity }: { c: AppContext; entity: Entity }) {
  const { id, version } = entity;
  const { actor } = c.var;
  const values = { version: String(version) };
  return (
    <>
      <ButtonLink href={addressWith(NEWS, { entity: id })} label="在台账中查看" />
      {may(actor, 'edit', entity) ? <ButtonLink href={entityHref(id, '/edit')} label="修改" /> : null}
      {may(actor, 'retire', entity) ? (
        <ActionForm
          action={entityHref(id, '/retire')}
          label="停用"
          tone="danger"
          requestId={newId()}
          values={values}
          confirm="停用后报道里不再显示这个词条，确定吗？"
        />
      ) : null}
      {may(actor, 'restore', entity) ? (
        <ActionForm
          action={entityHref(id, '/restore')}
          label="恢复使用"
          tone="primary"
          requestId={newId()}
          values={values}
        />
      ) : null}
    </>
  );
}

function factsOf(entity: Entity) {
  return [
    { term: '类别', detail: entityKinds[entity.kind] },
    { term: '别名', detail: entity.aliases.length > 0 ? entity.aliases.join('、') : '没有' },
    { term: '收录', detail: entity.origin === 'staff' ? '工作人员收录' : '系统自动收录' },
    ...(entity.basis ? [{ term: '收录依据', detail: entity.basis }] : []),
  ];
}
