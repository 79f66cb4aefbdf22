import { describe, expect, it } from 'vitest';
import type { Attachment } from './attachment.ts';
import { paperPacket, type RequiredPaper } from './paper-packet.ts';

const asked: RequiredPaper[] = [
  { label: '身份证', need: 'required' },
  { label: '欠条', need: 'required', hint: '写明金额和日期' },
  { label: '聊天记录', need: 'helpful' },
];

const paper = (label: string, removal?: Attachment['removal']): Attachment => ({
  region: '469024',
  id: label,
  owner: { type: 'case', id: 'c-1' },
  label,
  name: `${label}.jpg`,
  type: 'jpg',
  byteCount: 1,
  sha256: '',
  sm3: '',
  fileKey: '',
  uploader: { kind: 'worker', id: 'w-1', name: '符小明' },
  uploadedAt: new Date(0),
  removal,
});
const removed = { at: new Date(0), by: '王经办', reason: '看不清' };

describe('what is missing', () => {
  it('is every required paper that nobody handed in, in the order asked', () => {
    expect(paperPacket(asked, []).missing).toEqual(['身份证', '欠条']);
    expect(paperPacket(asked, [paper('欠条')]).missing).toEqual(['身份证']);
    expect(paperPacket(asked, [paper('欠条'), paper('身份证')]).missing).toEqual([]);
  });

  it('does not count helpful papers, but shows whether they are there', () => {
    const packet = paperPacket(asked, [paper('聊天记录'), paper('聊天记录')]);
    expect(packet.missing).toEqual(['身份证', '欠条']);
    expect(packet.papers.map((one) => [one.label, one.state, one.attachments.length])).toEqual([
      ['身份证', 'missing', 0],
      ['欠条', 'missing', 0],
      ['聊天记录', 'there', 2],
    ]);
  });

  it('counts a removed paper as missing again', () => {
    expect(paperPacket(asked, [paper('欠条', removed), paper('身份证')]).missing).toEqual(['欠条']);
  });

  it('lists papers that nobody asked for on their own', () => {
    expect(paperPacket(asked, [paper('工牌照片')]).others.map((one) => one.label)).toEqual(['工牌照片']);
  });
});
