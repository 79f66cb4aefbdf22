import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { wordAnswer } from './word-answer.ts';
import type { WordBlock } from './word-block.ts';
import { wordFile } from './word-file.ts';

async function partOf(file: Uint8Array, name: string): Promise<string> {
  const zip = await fromBufferPromise(Buffer.from(file), { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== name) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }
  throw new Error(`no ${name} in the file`);
}

const bodyOf = async (blocks: readonly WordBlock[], title = '仲裁申请书') =>
  partOf(await wordFile({ title, blocks }), 'word/document.xml');

/** All texts in order; a line break is a line break. */
function textOf(xml: string): string {
  let text = '';
  let isText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    isText = name === 'w:t';
    if (name === 'w:br') text += '\n';
  });
  parser.on('closetag', () => {
    isText = false;
  });
  parser.on('text', (piece) => {
    if (isText) text += piece;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return text;
}

describe('a Word file', () => {
  it('has the paper and margins of GB/T 9704-2012', async () => {
    const xml = await bodyOf([]);
    // 210 × 297 mm; 37, 35, 28, 26 mm in twentieths of a point, rounded down.
    expect(xml).toContain('w:w="11905" w:h="16837"');
    expect(xml).toMatch(/w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toContain('方正小标宋简体');
  });

  it('holds headings, running text, tables and signatures as parts that can be edited', async () => {
    const xml = await bodyOf([
      { kind: 'heading', text: '请求事项' },
      { kind: 'paragraph', text: '一、支付工资 4,000 元；\n二、支付赔偿金。' },
      { kind: 'table', head: ['证据', '来源'], rows: [['考勤表', '本人']], widths: [2, 1] },
      { kind: 'signature', lines: ['申请人：', '2026年11月22日'] },
    ]);
    expect(textOf(xml)).toBe(
      '仲裁申请书请求事项一、支付工资 4,000 元；\n二、支付赔偿金。证据来源考勤表本人申请人：2026年11月22日',
    );
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('<w:gridCol w:w="5897"/><w:gridCol w:w="2948"/>');
  });

  it('fills short rows and stands a table without rows', async () => {
    const xml = await bodyOf([
      { kind: 'table', head: ['甲', '乙', '丙'], rows: [['只有一格']] },
      { kind: 'table', rows: [] },
    ]);
    expect(xml.match(/<w:tc>/g)).toHaveLength(6);
  });

  it('stays readable whatever is pasted into it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (text) => {
        const xml = await bodyOf([{ kind: 'paragraph', text: `开始${text}结束` }]);
        expect(textOf(xml)).toMatch(/开始.*结束$/s);
      }),
      { numRuns: 40 },
    );
    const hostile = await bodyOf([
      { kind: 'paragraph', text: '</w:t><w:instrText>DDE</w:instrText>\u0000\uD800' },
    ]);
    expect(textOf(hostile)).toContain('</w:t><w:instrText>DDE</w:instrText>');
  });

  it('is sent to be saved under its name', async () => {
    const answer = await wordAnswer('仲裁申请书（王）', { title: '申请书', blocks: [] });
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('仲裁申请书（王）.docx'));
    expect(new Uint8Array(await answer.arrayBuffer()).subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });
});
