import { describe, expect, it } from 'vitest';
import { carryFields, holdForm, readCarry } from './held-form.ts';

function typed(): FormData {
  const data = new FormData();
  data.append('_requestId', '018f0000-0000-7000-8000-000000000000');
  data.append('month', '2023-09');
  data.append('month', '2023-10');
  data.append('story', '欠薪三个月 <script>"\'');
  data.append('photo', new File(['x'], '欠条.jpg'));
  return data;
}

describe('a form sent after the session ended', () => {
  it('survives the pages of the sign-in with every field and its request id; files are named as lost', () => {
    const held = holdForm('/matters/new', typed());
    const carry = readCarry(carryFields({ next: undefined, held }));
    expect(carry.held).toEqual({
      action: '/matters/new',
      fields: {
        _requestId: ['018f0000-0000-7000-8000-000000000000'],
        month: ['2023-09', '2023-10'],
        story: ['欠薪三个月 <script>"\''],
      },
      lostFiles: ['欠条.jpg'],
    });
  });

  it('is not held above 900 kB', () => {
    const data = typed();
    data.append('sheet', 'x'.repeat(900_000));
    expect(holdForm('/matters/new', data)).toBeUndefined();
  });

  it('never goes to an address of another site', () => {
    expect(readCarry({ next: '//evil.example', heldAction: 'https://evil.example/', 'held:a': '1' })).toEqual(
      {
        next: undefined,
        held: undefined,
      },
    );
  });
});
