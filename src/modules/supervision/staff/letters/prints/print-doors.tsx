import { formatDate, formatDateTime, shanghaiDate } from '../../../../../platform/dates.ts';
import type { AppContext } from '../../../../../platform/http/context.ts';
import { printPage } from '../../../../../platform/http/page.tsx';
import { DescriptionList } from '../../../../../ui/description-list/description-list.tsx';
import { SignatureRow } from '../../../../../ui/print/signature-row.tsx';
import { Table } from '../../../../../ui/table/table.tsx';
import { letterPage, wordAnswer } from '../../../../documents/index.ts';
import { kindNames, servingNames } from '../../../letters/letter.ts';
import { isSigningStep, signingOrder, stepNames } from '../../../letters/signing/signing-order.ts';
import { printedParagraphs } from '../../../letters/text/letter-text.ts';
import { letterHref } from '../letter-links.ts';
import { loadShownLetter } from '../load-shown-letter.ts';

/** The letter by GB/T 9704; before 签发 a draft without number. */
export async function printLetter(c: AppContext): Promise<Response> {
  const { letter, items } = await loadShownLetter(c);
  return letterPage(c, {
    redHead: c.var.siteName,
    number: letter.number ?? '（未签发，不得送达）',
    title: letter.title,
    addressee: letter.recipient.name,
    paragraphs: printedParagraphs(letter.body, items),
    signedBy: c.var.siteName,
    date: letter.issuedOn ?? shanghaiDate(c.var.now),
  });
}

/** The letter as a Word file, for a county that prints on its own red-headed paper. */
export async function sendWordLetter(c: AppContext): Promise<Response> {
  const { letter, items } = await loadShownLetter(c);
  const day = letter.issuedOn ?? shanghaiDate(c.var.now);
  return wordAnswer(letter.number ?? `${kindNames[letter.kind]}（草稿）`, {
    title: letter.title,
    blocks: [
      { kind: 'paragraph', text: letter.number ?? '（未签发，不得送达）', place: 'center' },
      { kind: 'paragraph', text: `${letter.recipient.name}：`, place: 'start' },
      ...printedParagraphs(letter.body, items).map((text) => ({ kind: 'paragraph' as const, text })),
      { kind: 'signature', lines: [c.var.siteName, formatDate(day)] },
    ],
  });
}

/** 送达回证: filled in but for the hand of who receives it. */
export async function printReceipt(c: AppContext): Promise<Response> {
  const { letter } = await loadShownLetter(c);
  const { service } = letter;
  return printPage(
    c,
    { title: '送达回证', backHref: letterHref(letter.id) },
    <>
      <p>{c.var.siteName}</p>
      <DescriptionList
        items={[
          { term: '送达文书', detail: `${kindNames[letter.kind]}（${letter.number ?? ''}）` },
          { term: '受送达单位', detail: letter.recipient.name },
          { term: '送达地点', detail: '　' },
          {
            term: '送达方式',
            detail: service
              ? servingNames[service.how]
              : '□ 直接送达　□ 邮寄送达　□ 电子邮件送达　□ 留置送达',
          },
          { term: '送达日期', detail: service ? formatDate(service.on) : '　　　年　　月　　日　　时　　分' },
          { term: '邮件编号', detail: service?.trackingNumber ?? '　' },
          { term: '受送达人签名或盖章', detail: '　' },
          { term: '代收人及代收理由', detail: '　' },
          { term: '拒收情况和见证人签名', detail: service?.how === 'left' ? (service.to ?? '　') : '　' },
          { term: '备注', detail: '　' },
        ]}
      />
      <SignatureRow labels={['送达人', '送达人', '见证人']} />
    </>,
  );
}

/** 审签单: who agreed in the system, and a line for each hand that signs on paper. */
export async function printSigning(c: AppContext): Promise<Response> {
  const { letter, items, signatures } = await loadShownLetter(c);
  const steps = letter.signing.steps.length > 0 ? letter.signing.steps : signingOrder(letter.kind, undefined);
  const current = signatures.filter((one) => one.round === letter.signing.round);
  const rows = [
    { label: '经办人', who: `${letter.drafter.name} ${shanghaiDate(letter.draftedAt)}` },
    ...steps.map((step, position) => {
      const signature = current.find((one) => one.position === position && one.answer === 'agreed');
      return {
        label: isSigningStep(step) ? stepNames[step] : step,
        who: signature ? `${signature.signer.name} ${formatDateTime(signature.signedAt)} 同意` : '',
      };
    }),
  ];
  return printPage(
    c,
    { title: '工会劳动法律监督文书审签单', backHref: letterHref(letter.id) },
    <>
      <DescriptionList
        items={[
          { term: '文书', detail: kindNames[letter.kind] },
          { term: '文号', detail: letter.number ?? '签发时编号' },
          { term: '主送', detail: letter.recipient.name },
          { term: '被监督单位', detail: letter.firm.name },
          { term: '主要问题', detail: items.map((item) => `${item.position}. ${item.problem}`).join(' ') },
        ]}
      />
      <Table
        caption="审签"
        columns={[
          { key: 'step', header: '环节', cell: (row) => row.label },
          { key: 'who', header: '平台记录', cell: (row) => row.who },
          { key: 'hand', header: '签名', width: 'wide', cell: () => '　' },
          { key: 'day', header: '日期', cell: () => '　　年　月　日' },
        ]}
        rows={rows}
        empty=""
      />
      <p>附：{kindNames[letter.kind]}正文</p>
      {printedParagraphs(letter.body, items).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </>,
  );
}
