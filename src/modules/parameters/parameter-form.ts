import { z } from 'zod';
import { day, optionalText, text } from '../../platform/http/form.ts';
import type { ParameterDefinition } from '../../platform/module.ts';
import { parseValue } from './parameter.ts';

/** A new value of one parameter, from a day on. */
export function newValueForm(definition: ParameterDefinition) {
  return z.object({
    value: text('参数值', 200).transform((typed, check) => {
      const parsed = parseValue(definition, typed);
      if (parsed.ok) return parsed.value;
      check.addIssue({ code: 'custom', message: parsed.reason });
      return z.NEVER;
    }),
    validFrom: day('起始日期'),
    source: text('依据', 200),
    note: optionalText('说明', 500),
  });
}

export const verifyForm = z.object({ source: text('依据', 200) });

export const withdrawForm = z.object({ reason: text('撤销原因', 200) });
