import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { PaymentSheet } from '../signature-sheet-view.tsx';
import type { Attachment } from './attachment.ts';
import { AttachmentList, PaperPacketList } from './attachment-view.tsx';
import { paperPacket } from './paper-packet.ts';

const bodyOf = (element: unknown) => parseHTML(`<html><body>${String(element)}</body></html>`).document.body;

const photo: Attachment = {
  region: '469024',
  id: 'a-1',
  owner: { type: 'case', id: 'c-1' },
  label: '欠条',
  name: '欠条<b>.jpg',
  type: 'jpg',
  byteCount: 1_572_864,
  sha256: '',
  sm3: '',
  fileKey: '',
  uploader: { kind: 'worker', id: 'w-1', name: '符小明' },
  uploadedAt: new Date('2023-11-02T01:30:00Z'),
  removal: undefined,
};
const removed: Attachment = {
  ...photo,
  id: 'a-2',
  removal: { at: new Date(0), by: '王经办', reason: '看不清' },
};
const links = {
  download: ({ id }: Attachment) => `/papers/${id}`,
  preview: ({ id }: Attachment) => `/papers/${id}/picture`,
};

describe('the list of papers', () => {
  it('links and shows pictures, escapes names, tells size, giver and time', () => {
    const body = bodyOf(<AttachmentList attachments={[photo]} links={links} />);
    expect(body.querySelector('a')?.getAttribute('href')).toBe('/papers/a-1');
    expect(body.querySelector('img')?.getAttribute('src')).toBe('/papers/a-1/picture');
    expect(body.querySelector('img')?.getAttribute('alt')).toContain('欠条');
    expect(body.querySelector('td b')).toBeNull();
    for (const words of ['1.5 MB', '符小明', '2023-11-02 09:30', '在案'])
      expect(body.textContent).toContain(words);
  });

  it('keeps removed papers on the list with the reason, without a way to their bytes', () => {
    const body = bodyOf(<AttachmentList attachments={[removed]} links={links} />);
    expect(body.textContent).toContain('已移除 看不清');
    expect(body.querySelector('a[href^="/papers"], img')).toBeNull();
  });

  it('draws no picture of what is none, and offers removal to whoever may', () => {
    const text: Attachment = { ...photo, type: 'txt', name: '说明.txt' };
    const remove = ({ id }: Attachment) => `/papers/${id}/remove`;
    const body = bodyOf(<AttachmentList attachments={[text]} links={{ ...links, remove }} />);
    expect(body.querySelector('img')).toBeNull();
    expect(body.querySelector('a[href="/papers/a-1/remove"]')?.textContent).toBe('移除');
  });
});

it('the list of what is missing says how many and which', () => {
  const packet = paperPacket(
    [
      { label: '身份证', need: 'required' },
      { label: '欠条', need: 'required' },
      { label: '聊天记录', need: 'helpful' },
    ],
    [photo],
  );
  const { textContent } = bodyOf(<PaperPacketList packet={packet} />);
  expect(textContent).toContain('还缺 1 样：身份证。');
  expect(textContent).toContain('已交 1 份');
});

it('the payment sheet sums in figures and in words', () => {
  const rows = [{ fen: 1_250_000n }, { fen: 1_614_150n }];
  const body = bodyOf(<PaymentSheet caption="发放表" columns={[]} rows={rows} amountOf={(row) => row.fen} />);
  expect(body.querySelector('tfoot')?.textContent).toContain('28,641.50');
  expect(body.textContent).toContain('合计 2 人，大写：人民币贰万捌仟陆佰肆拾壹元伍角整');
});
