import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessageTemplate } from '../../../platform/messenger.ts';
import { templateRegister } from './template-register.ts';
import {
  fillHref,
  fillSms,
  fillText,
  placeholders,
  previewOf,
  smsParts,
  templateProblems,
} from './template-text.ts';

const template = (texts: MessageTemplate['texts'], name = 'cases.paid'): MessageTemplate => ({
  name,
  purpose: '到账登记',
  kind: 'notice',
  texts,
});

describe('filling a template', () => {
  it('puts each value where its name stands', () => {
    expect(
      fillText('{number}登记到账{amount}元，{number}', { number: '临工维〔2023〕12号', amount: '300.00' }),
    ).toBe('临工维〔2023〕12号登记到账300.00元，临工维〔2023〕12号');
  });

  it('fails when the sender forgot a value', () => {
    expect(() => fillText('{number}', {})).toThrow('"number" is missing');
  });

  it('never fills a value into a value', () => {
    expect(fillText('{a}', { a: '{b}', b: 'secret' })).toBe('{b}');
    expect(fillText('{a}', { a: '$& $1' })).toBe('$& $1');
  });

  it('turns line breaks in values into spaces, so that a subject stays one line', () => {
    expect(fillText('{name}', { name: '甲\r\nBcc: all@example.org\u2028乙' })).toBe(
      '甲 Bcc: all@example.org 乙',
    );
  });

  it('keeps the lines of a list in the text of a mail, and nothing else that steers', () => {
    const email = { subject: '{items}', body: '共两条：\n{items}', lists: ['items'] };
    const filled = previewOf(template({ email }), 'email', { items: '甲\u0000\n乙\u2028丙' });
    expect(filled).toEqual({ subject: '甲 乙 丙', text: '共两条：\n甲\n乙 丙' });
  });

  it('keeps the values of an address inside their path segment', () => {
    expect(fillHref('/matters/{region}/{id}', { region: '469024', id: '../../console?x#y' })).toBe(
      '/matters/469024/..%2F..%2Fconsole%3Fx%23y',
    );
  });

  it('cuts long values in text messages only', () => {
    const employer = '临'.repeat(40);
    expect(fillSms('{employer}', { employer })).toBe(`${'临'.repeat(29)}…`);
    expect(fillText('{employer}', { employer })).toBe(employer);
  });

  it('gives mail a subject and other channels none', () => {
    const both = template({ email: { subject: '{n}', body: '第{n}号' }, sms: '{n}已受理' });
    expect(previewOf(both, 'email', { n: '1' })).toEqual({ subject: '1', text: '第1号' });
    expect(previewOf(both, 'sms', { n: '1' })).toEqual({ subject: undefined, text: '1已受理' });
    expect(() => previewOf(both, 'wechat', { n: '1' })).toThrow('no text for wechat');
  });

  it('leaves no placeholder behind, whatever the values are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const filled = fillText('【{a}】{b}', { a, b });
        return filled.startsWith('【') && !/[\p{Cc}]/u.test(filled);
      }),
    );
  });
});

describe('the length of a text message', () => {
  it.each([
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])('%i characters are %i messages', (length, parts) => {
    expect(smsParts('工'.repeat(length))).toBe(parts);
  });

  it('counts a rare character as two units, as the network does', () => {
    expect(smsParts('𠮷'.repeat(36))).toBe(2);
  });
});

describe('a template is refused at start', () => {
  it.each([
    ['a name without its module', template({ sms: '好' }, 'paid'), 'name is not'],
    ['no text at all', template({}), 'no text for any channel'],
    ['a brace that belongs to no placeholder', template({ sms: '{姓名}已受理' }), 'stray brace'],
    ['an empty text', template({ sms: ' ' }), 'text is empty'],
    ['a text of more than two messages', template({ sms: '工'.repeat(135) }), 'longer than 2 messages'],
    [
      'a link to another site',
      template({ 'in-site': { title: '好', body: '好', href: '//evil.example' } }),
      'href must be',
    ],
  ])('with %s', (_, bad, problem) => {
    expect(templateProblems(bad).join()).toContain(problem);
    expect(() => templateRegister([bad])).toThrow(bad.name);
  });

  it('when two have the same name', () => {
    expect(() => templateRegister([template({ sms: '甲' }), template({ sms: '乙' })])).toThrow('same name');
  });

  it('and accepted when it is fine', () => {
    expect(templateProblems(template({ sms: '{number}登记到账{amount}元，请确认。' }))).toEqual([]);
    expect(placeholders('{a}{b}{a}')).toEqual(['a', 'b']);
  });
});
