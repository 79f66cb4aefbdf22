/** What the family agrees to, each by itself and never ticked beforehand (个人信息保护法 §23, §25, §29, §31). */
export const CONSENTS_VERSION = '2026-11';

export const consentItems = {
  sensitive: '我同意县总工会为办理困难帮扶，处理全家的身份证号、健康、收入等敏感个人信息。',
  check: '我同意县总工会凭我签字的授权委托书，请民政部门核对全家的收入和财产。',
  publish: '我同意按规定公示：只公开遮盖后的姓名、乡镇、单位和困难类别，期满自动撤下。',
} as const;

export const guardianItem = '我是家中未满十四周岁孩子的监护人，同意为办理帮扶处理孩子的上述信息。';
