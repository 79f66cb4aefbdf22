import type { MessageTemplate } from '../../platform/messenger.ts';

export type LetterTemplateName =
  `letters.${'offered' | 'served' | 'reply-due' | 'overdue' | 'promise-due' | 'delay-answered' | 'recheck' | 'closed'}`;

const href = '/console/own-letters/{letterId}';

function inSite(name: LetterTemplateName, title: string, body: string): MessageTemplate {
  return {
    name,
    purpose: title.split('：')[0] ?? title,
    kind: 'notice',
    texts: { 'in-site': { title, body, href } },
  };
}

/** What the recipient's contact hears of a letter of the union. */
export const letterMessages: readonly MessageTemplate[] = [
  inSite(
    'letters.offered',
    '工会函件待签收：{number}',
    '县总工会向本单位发出{kind}（{number}），请打开查看并签收。',
  ),
  inSite(
    'letters.served',
    '工会函件已送达：{number}',
    '{kind}（{number}）已送达本单位，请于{due}前逐项答复。',
  ),
  inSite(
    'letters.reply-due',
    '工会函件即将到期：{number}',
    '{kind}（{number}）的答复期限为{due}，请尽快逐项答复。',
  ),
  inSite(
    'letters.overdue',
    '工会函件逾期未答复：{number}',
    '{kind}（{number}）应于{due}前答复，现已逾期。逾期不答复的，工会将提请有关部门处理。',
  ),
  inSite(
    'letters.promise-due',
    '整改承诺即将到期：{number}',
    '{kind}（{number}）中承诺的整改应于{due}前完成，请上传证明。',
  ),
  inSite(
    'letters.delay-answered',
    '延期申请已答复：{number}',
    '{kind}（{number}）的延期申请{answer}，答复期限为{due}。',
  ),
  inSite(
    'letters.recheck',
    '工会安排复查：{number}',
    '工会定于{on}复查{kind}（{number}）的整改情况，请准备证明材料。',
  ),
  inSite('letters.closed', '工会函件已销号：{number}', '{kind}（{number}）所提问题均已整改，现予销号。'),
];
