import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { ActionForm } from '../../../ui/form/action-form.tsx';
import { Actions, Muted, Stack } from '../../../ui/layout/stack.tsx';
import { ProgressBar } from '../../../ui/progress/progress-bar.tsx';
import { type Batch, isWorking, stateNames } from '../batch.ts';
import { findBatch } from '../batch-store.ts';
import type { Recipe } from '../recipe-module.ts';
import { ClinicView } from './clinic-view.tsx';
import { loadClinic } from './load-clinic.ts';
import { MappingView } from './mapping-view.tsx';
import { SheetChoice } from './sheet-choice.tsx';

/** A batch by where it stands; while the background works the page reloads itself, also without JavaScript. */
export async function showBatch(c: AppContext, recipe: Recipe, refusal?: string): Promise<Response> {
  const batch = await batchOf(c, recipe);
  if (isWorking(batch.state)) c.header('refresh', '2');
  return consolePage(
    c,
    {
      title: `${recipe.title}：${stateNames[batch.state]}`,
      current: recipe.home,
      breadcrumbs: [{ href: `${recipe.home}/import`, label: recipe.title }, { label: batch.sourceName }],
      status: refusal ? 422 : 200,
    },
    <Stack>
      {refusal ? (
        <Alert tone="danger" role="alert">
          <p>{refusal}</p>
        </Alert>
      ) : null}
      {batch.failure ? (
        <Alert tone="warning" title="未能完成">
          <p>{batch.failure}</p>
        </Alert>
      ) : null}
      {await viewOf(c, recipe, batch)}
      {['choosing', 'mapping', 'clinic', 'failed'].includes(batch.state) ? (
        <Actions>
          <ActionForm
            action={`${recipe.home}/import/${batch.id}/abandon`}
            label="放弃这一批"
            requestId={newId()}
            confirm="放弃后已上传的行会删除，确定吗？"
          />
        </Actions>
      ) : null}
    </Stack>,
  );
}

async function viewOf(c: AppContext, recipe: Recipe, batch: Batch) {
  if (isWorking(batch.state)) {
    return <Working batch={batch} />;
  }
  if (batch.state === 'choosing') return <SheetChoice recipe={recipe} batch={batch} />;
  if (batch.state === 'mapping') return <MappingView recipe={recipe} batch={batch} />;
  if (batch.state === 'clinic') return <ClinicView {...(await loadClinic(c, recipe, batch))} />;
  if (batch.state !== 'done') return null;
  const items = Object.entries(batch.report ?? {}).map(([term, count]) => ({ term, detail: String(count) }));
  return (
    <Section title="导入结果">
      <DescriptionList items={items} />
      <p>
        <a href={recipe.home}>查看名册</a>
      </p>
    </Section>
  );
}

function Working({ batch }: { batch: Batch }) {
  const { state, doneRows, workRows } = batch;
  return (
    <Section title={stateNames[state]}>
      {state === 'reading' ? (
        <p>已读取 {doneRows} 行…</p>
      ) : (
        <ProgressBar value={doneRows} max={workRows} label={stateNames[state]} />
      )}
      <Muted>页面每 2 秒自动更新。可以离开，稍后从“最近的导入”回来。</Muted>
    </Section>
  );
}

/** The batch of the address, if it is one of this recipe. */
export async function batchOf(c: AppContext, recipe: Recipe): Promise<Batch> {
  const batch = await findBatch(c.var.deps.db, regionOf(c), idParam(c));
  return batch?.recipe === recipe.name ? batch : refuseCommon('not-found');
}
