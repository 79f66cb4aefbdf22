import { idParam } from '../../../../platform/http/address.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { AttachmentList, findAttachment, listAttachments, sendAttachment } from '../../../documents/index.ts';
import { takedownNumber } from '../notice/takedown.ts';
import type { Party } from '../party/party.ts';
import { TAKEDOWNS, takedownHref } from '../takedown-links.ts';
import { COUNTER_OWNER, TAKEDOWN_OWNER } from '../takedown-owners.ts';
import { loadParties, loadShownTakedown, loadTakedown } from './shown-takedown-page.ts';

/** Who sent the notice and who answered, in clear, with their papers; the view is recorded. */
export async function showParty(c: AppContext): Promise<Response> {
  await loadTakedown(c, 'read-party');
  const shown = await loadShownTakedown(c);
  const { takedown, counters } = shown;
  const { db } = c.var.deps;
  const { party, counter } = await loadParties(c, shown);
  const papers = await listAttachments(db, takedown.region, { type: TAKEDOWN_OWNER, id: takedown.id });
  const heard = counters.find(({ status }) => status !== 'declined') ?? counters[0];
  const answers = heard
    ? await listAttachments(db, takedown.region, { type: COUNTER_OWNER, id: heard.id })
    : [];
  const number = takedownNumber(takedown);
  const download = ({ id }: { id: string }) => takedownHref(takedown.id, `/papers/${id}`);
  c.header('Cache-Control', 'no-store');
  return consolePage(
    c,
    {
      title: '身份、说明和材料',
      current: TAKEDOWNS,
      breadcrumbs: [
        { href: TAKEDOWNS, label: '下线台账' },
        { href: takedownHref(takedown.id), label: number },
        { label: '身份、说明和材料' },
      ],
    },
    <Stack>
      <PartySection title="通知人" party={party} />
      <Section title="通知人的材料">
        <AttachmentList attachments={papers} links={{ download }} caption="通知人的材料清单" />
      </Section>
      {counter ? (
        <>
          <PartySection title="提交书面说明的一方" party={counter} />
          <Section title="书面说明的材料">
            <AttachmentList attachments={answers} links={{ download }} caption="书面说明的材料清单" />
          </Section>
        </>
      ) : null}
      <Actions>
        <ButtonLink href={takedownHref(takedown.id)} label="返回通知" />
      </Actions>
    </Stack>,
  );
}

function PartySection({ title, party }: { title: string; party: Party }) {
  return (
    <Section title={title}>
      <DescriptionList
        columns
        items={[
          { term: '名称', detail: party.name },
          { term: party.kind === 'organisation' ? '统一社会信用代码' : '证件号码', detail: party.identity },
          { term: '电话', detail: party.phone },
          { term: '电子邮箱', detail: party.email },
          { term: '通信地址', detail: party.address },
          { term: '作品', detail: party.work },
          { term: '真实性声明', detail: party.isVouchedFor ? '已声明' : '没有声明' },
        ]}
      />
      {party.statement.split('\n').map((line) => (
        <p>{line}</p>
      ))}
    </Section>
  );
}

/** One paper of either side, as a download; the view is recorded. */
export async function sendPaper(c: AppContext): Promise<Response> {
  const takedown = await loadTakedown(c, 'read-party');
  const { counters } = await loadShownTakedown(c);
  const id = idParam(c, 'paper');
  const owners = [
    { type: TAKEDOWN_OWNER, id: takedown.id },
    ...counters.map((counter) => ({ type: COUNTER_OWNER, id: counter.id })),
  ];
  for (const owner of owners) {
    const paper = await findAttachment(c.var.deps.db, takedown.region, { owner, id });
    if (paper) return sendAttachment(c, paper);
  }
  return refuseCommon('not-found');
}
