import type { FC } from 'hono/jsx';
import { formatDateTime } from '../../../../platform/dates.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { Digits } from '../../../../ui/layout/stack.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { type Check, type Draw, drawKindNames } from '../../draw/draw.ts';

/** What was fixed before and what came after. */
export const DrawFacts: FC<{ draw: Draw }> = ({ draw }) => (
  <DescriptionList
    items={[
      { term: '类别', detail: drawKindNames[draw.kind] },
      { term: '名单', detail: `${draw.entries.length} 个，抽取 ${draw.pickCount} 个` },
      { term: '锁定名单', detail: `${formatDateTime(draw.frozenAt)} ${draw.frozenByName}` },
      { term: '名单校验码（SHA-256）', detail: <code>{draw.listHash}</code> },
      { term: '种子来源（锁定时声明）', detail: draw.seedSource },
      { term: '种子', detail: draw.seed === undefined ? '等待取得' : <code>{draw.seed}</code> },
      {
        term: '抽取',
        detail: draw.drawnAt ? `${formatDateTime(draw.drawnAt)} ${draw.drawnByName ?? ''}` : '尚未抽取',
      },
    ]}
  />
);

/** 复算: the server does it once more at each look. */
export const DrawCheck: FC<{ check: Check }> = ({ check }) => {
  if (!check.isListUnchanged) return <Alert tone="danger">名单与锁定时的校验码不一致，结果不可信。</Alert>;
  if (check.isOrderRight === undefined) return <Alert>名单与校验码一致，等待种子。</Alert>;
  return check.isOrderRight ? (
    <Alert tone="success">复算一致：名单与校验码相符，按种子和公开规则算出的顺序与记录相同。</Alert>
  ) : (
    <Alert tone="danger">复算不一致：记录的顺序不是由种子和规则得出的。</Alert>
  );
};

/** The list in the drawn order, before that in the order of its numbers. */
export const EntriesTable: FC<{ draw: Draw }> = ({ draw }) => (
  <Table
    caption={draw.seed === undefined ? '名单' : '抽取结果'}
    columns={[
      { key: 'rank', header: '次序', cell: (entry) => <Digits>{entry.rank ?? '–'}</Digits> },
      { key: 'code', header: '编号', cell: (entry) => <Digits>{entry.code}</Digits> },
      { key: 'label', header: '名称', cell: (entry) => entry.label },
      {
        key: 'picked',
        header: '结果',
        cell: (entry) =>
          entry.isPicked ? <Tag tone="success">抽中</Tag> : draw.seed === undefined ? '–' : '未抽中',
      },
    ]}
    rows={[...draw.entries].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (a.code < b.code ? -1 : 1))}
    empty=""
  />
);
