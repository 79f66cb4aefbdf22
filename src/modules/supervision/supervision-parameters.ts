import type { ParameterDefinition } from '../../platform/module.ts';
import { PREFIX_PARAMETER } from './letters/text/letter-number.ts';

const signing = (kind: string, name: string): ParameterDefinition => ({
  key: `letters.signing-${kind}`,
  name: `${name}审签顺序`,
  kind: 'text',
  unit: '',
  hint: '写“部门、分管、主席”中需要签字的环节；未填写时，提示函到分管领导，意见书和建议书到主席。',
});

/** Local values that only letters read. */
export const supervisionParameters: readonly ParameterDefinition[] = [
  {
    key: PREFIX_PARAMETER,
    name: '一函两书文号代字',
    kind: 'text',
    unit: '',
    hint: '如“临工劳监”，提示函写作 临工劳监提〔2026〕1号，意见书、建议书用“意”“建”。',
  },
  signing('reminder', '提示函'),
  signing('opinion', '意见书'),
  signing('recommendation', '建议书'),
];
