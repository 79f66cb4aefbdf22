import { describe, expect, it } from 'vitest';
import { fieldErrors, fieldId, fieldValue, fieldValues } from './form-state.ts';

const form = { values: { phone: '138', need: ['a', 'b'], none: undefined }, errors: { phone: ['太短'] } };

describe('what a field shows after a failed submit', () => {
  it('is what was typed', () => {
    expect(fieldValue({ name: 'phone', form })).toBe('138');
    expect(fieldValue({ name: 'none', form })).toBe('');
    expect(fieldValue({ name: 'missing' })).toBe('');
  });

  it('is the given value where the page gives one', () => {
    expect(fieldValue({ name: 'phone', form, value: '' })).toBe('');
  });

  it('is every ticked box of a group', () => {
    expect(fieldValues({ name: 'need', form })).toEqual(['a', 'b']);
    expect(fieldValues({ name: 'phone', form })).toEqual(['138']);
  });

  it('has its messages beside it, one or many', () => {
    expect(fieldErrors({ name: 'phone', form })).toEqual(['太短']);
    expect(fieldErrors({ name: 'phone', form, error: '不对' })).toEqual(['不对']);
    expect(fieldErrors({ name: 'need', form })).toEqual([]);
  });
});

describe('the id of a field', () => {
  it.each([
    ['phone', 'f-phone'],
    ['lines.0.days', 'f-lines-0-days'],
    ['lines[0][days]', 'f-lines-0-days-'],
    ['手机', 'f-手机'],
  ])('of %s is %s', (name, id) => {
    expect(fieldId(name)).toBe(id);
  });
});
