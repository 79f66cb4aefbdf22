import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParameterDefinition } from '../../platform/module.ts';
import { lingaoParameters } from './lingao-parameters.ts';
import { formatValue, fromStored, hasKind, parseValue, storedForm } from './parameter.ts';
import { sharedParameters } from './shared-parameters.ts';

const wage: ParameterDefinition = { key: 'w', name: '工资', kind: 'amount', unit: '元/月', hint: '' };

describe('a local value', () => {
  it('is typed in 元 and kept in 分', () => {
    expect(parseValue(wage, '1,850')).toEqual({ ok: true, value: 185_000n });
    expect(formatValue(wage, 185_000n)).toBe('1,850.00 元/月');
  });

  it('refuses what does not fit its kind, with a sentence', () => {
    expect(parseValue(wage, '很多')).toMatchObject({ ok: false });
    expect(parseValue({ ...wage, kind: 'number' }, '-3')).toMatchObject({ ok: false });
    expect(parseValue({ ...wage, kind: 'flag' }, 'maybe')).toMatchObject({ ok: false });
    expect(parseValue({ ...wage, kind: 'text' }, '  ')).toMatchObject({ ok: false });
  });

  it('survives being stored, whatever it holds', () => {
    const values = fc.oneof(
      fc.bigInt(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.string(),
    );
    fc.assert(
      fc.property(values, (value) => {
        fc.pre(!Object.is(value, -0));
        expect(fromStored(JSON.parse(JSON.stringify(storedForm(value))))).toStrictEqual(value);
      }),
    );
  });
});

describe('the first values of the demo county', () => {
  it('name only known parameters and have their kind', () => {
    const wrong = lingaoParameters.filter((row) => {
      const definition = sharedParameters.find(({ key }) => key === row.key);
      return !definition || !hasKind(definition, row.value);
    });
    expect(wrong).toEqual([]);
  });

  it('give every shared parameter a value', () => {
    const filled = new Set(lingaoParameters.map(({ key }) => key));
    expect(sharedParameters.filter(({ key }) => !filled.has(key))).toEqual([]);
  });
});
