import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { Checkbox } from './checkbox.tsx';
import { RadioGroup } from './choice-group.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Form } from './form.tsx';
import { Select } from './select.tsx';
import { TextField } from './text-field.tsx';

const show = (element: unknown) => parseHTML(`<html><body>${String(element)}</body></html>`).document;
const options = [
  { value: 'a', label: '甲' },
  { value: 'b', label: '乙' },
];

describe('a field', () => {
  it('ties label, hint and message to the control', () => {
    const form = { values: { phone: '1' }, errors: { phone: ['应为 11 位'] } };
    const document = show(<TextField form={form} name="phone" label="手机号" hint="常用的" required />);
    const input = document.querySelector('input');
    expect(document.querySelector('label')?.getAttribute('for')).toBe(input?.id);
    expect(input?.getAttribute('aria-describedby')).toBe('f-phone-hint f-phone-error');
    expect(input?.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById('f-phone-error')?.textContent).toBe('错误：应为 11 位');
  });

  it('shows hostile input as words', () => {
    const hostile = '"><script>alert(1)</script>\u{20BB7}';
    const document = show(<TextField name="x" label="名称" value={hostile} />);
    expect(document.querySelector('script')).toBeNull();
    expect(document.querySelector('input')?.getAttribute('value')).toBe(hostile);
  });

  it('never sends a password back', () => {
    const form = { values: { secret: 'hunter2' } };
    expect(String(<TextField form={form} name="secret" label="密码" type="password" />)).not.toContain(
      'hunter2',
    );
  });

  it('keeps the chosen option, radio and box', () => {
    const form = { values: { town: 'b', kind: 'b', agree: 'on' } };
    const document = show(
      <>
        <Select form={form} name="town" label="乡镇" options={options} />
        <RadioGroup form={form} name="kind" label="种类" options={options} />
        <Checkbox form={form} name="agree" label="同意" />
      </>,
    );
    expect(document.querySelector('option[selected]')?.getAttribute('value')).toBe('b');
    expect(document.querySelector('input[type=radio][checked]')?.getAttribute('value')).toBe('b');
    expect(document.querySelector('input[type=checkbox]')?.hasAttribute('checked')).toBe(true);
  });
});

describe('the error summary', () => {
  it('is absent when nothing is wrong', () => {
    expect(String(<ErrorSummary errors={{}} />)).toBe('');
  });

  it('leads to the first choice of a group and names the field', () => {
    const document = show(
      <>
        <ErrorSummary errors={{ kind: ['请选择'] }} labels={{ kind: '种类' }} />
        <RadioGroup name="kind" label="种类" options={options} />
      </>,
    );
    const link = document.querySelector('#error-summary a');
    expect(link?.textContent).toBe('种类：请选择');
    expect(document.querySelector(link?.getAttribute('href') ?? '')?.getAttribute('type')).toBe('radio');
  });
});

describe('a form', () => {
  it('carries its request id once, and none when it only asks', () => {
    expect(
      show(<Form action="/a" requestId="r1" />).querySelectorAll('[name=_requestId][value=r1]'),
    ).toHaveLength(1);
    expect(show(<Form action="/a" method="get" />).querySelectorAll('input')).toHaveLength(0);
  });
});
