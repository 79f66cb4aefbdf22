import { formatDateTime } from '../../../platform/dates.ts';
import { addressWith } from '../../../platform/http/address.ts';
import { newId } from '../../../platform/id.ts';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { ActionForm } from '../../../ui/form/action-form.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import { Table } from '../../../ui/table/table.tsx';
import { problemName } from '../problem-name.ts';
import type { Clinic } from './load-clinic.ts';
import { ProblemRows } from './problem-rows.tsx';

/** Counts, kinds of problems with their repairs, the rows, the undo list, and the way on. */
export function ClinicView(clinic: Clinic) {
  const { recipe, batch, counts } = clinic;
  const base = `${recipe.home}/import/${batch.id}`;
  return (
    <Stack>
      <Section title="检查结果">
        <DescriptionList
          columns
          items={[
            { term: '可以写入', detail: `${counts.fine} 行` },
            { term: '可一键修复', detail: `${counts.repairable} 行` },
            { term: '须人工处理', detail: `${counts.broken} 行` },
            { term: '已排除', detail: `${counts.excluded} 行` },
          ]}
        />
        <p>只写入没有问题的 {counts.fine} 行；有问题的行不写入，可以下载后改好再导入。</p>
        <Actions>
          {counts.fine > 0 ? (
            <ButtonLink href={`${base}/confirm`} label={`核对后写入 ${counts.fine} 行`} tone="primary" />
          ) : null}
          {counts.repairable + counts.broken > 0 ? (
            <ButtonLink href={`${base}/problems.xlsx`} label="下载问题行" download />
          ) : null}
        </Actions>
      </Section>
      <Kinds {...clinic} />
      <ProblemRows {...clinic} />
      <Repairs {...clinic} />
    </Stack>
  );
}

function Kinds({ recipe, batch, kinds }: Clinic) {
  const base = `${recipe.home}/import/${batch.id}`;
  return (
    <Section title="问题种类">
      <Table
        caption="问题种类"
        rows={kinds}
        empty={<p>没有发现问题。</p>}
        columns={[
          {
            key: 'problem',
            header: '问题',
            cell: ({ problem }) => (
              <a href={addressWith(base, { problem })}>{problemName(recipe, problem)}</a>
            ),
          },
          { key: 'rows', header: '行数', align: 'end', cell: ({ rows }) => rows },
          {
            key: 'acts',
            header: '处理',
            cell: ({ problem, rows }) => (
              <Actions>
                {recipe.repairable.includes(problem.split(':')[1] ?? '') ? (
                  <ActionForm
                    action={`${base}/repair`}
                    label="修复能确定的"
                    values={{ problem }}
                    requestId={newId()}
                  />
                ) : null}
                <ActionForm
                  action={`${base}/exclude`}
                  label={`排除这 ${rows} 行`}
                  values={{ problem }}
                  requestId={newId()}
                />
              </Actions>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Repairs({ recipe, batch, repairs }: Clinic) {
  const newest = repairs.find(({ undoneAt }) => undoneAt === undefined);
  return (
    <Section title="已做的修复">
      <Table
        caption="已做的修复"
        rows={repairs}
        empty={<p>还没有修复。</p>}
        columns={[
          { key: 'label', header: '修复', cell: ({ label }) => label },
          { key: 'rows', header: '行数', align: 'end', cell: ({ rowCount }) => rowCount },
          { key: 'by', header: '经办', cell: ({ madeByName }) => madeByName },
          { key: 'at', header: '时间', cell: ({ madeAt }) => formatDateTime(madeAt) },
          {
            key: 'undo',
            header: '撤销',
            cell: ({ id, undoneAt }) =>
              undoneAt ? (
                '已撤销'
              ) : id === newest?.id ? (
                <ActionForm
                  action={`${recipe.home}/import/${batch.id}/undo`}
                  label="撤销"
                  values={{ repair: id }}
                  requestId={newId()}
                />
              ) : (
                '先撤销更新的'
              ),
          },
        ]}
      />
    </Section>
  );
}
