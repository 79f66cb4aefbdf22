/** The one password of all demo accounts; it follows the password rules, so nothing special is needed for the demo. */
export const demoPassword = 'Wenlan@2023';

const demoStaff: readonly (readonly [userName: string, what: string])[] = [
  ['rights-clerk', '权益经办：案件受理、核实、清偿'],
  ['rights-head', '权益部门负责人'],
  ['care-clerk', '帮扶经办：困难帮扶、普惠服务'],
  ['care-head', '帮扶部门负责人'],
  ['culture-clerk', '宣教文体经办：公示、活动'],
  ['talent-clerk', '技能人才库和导入门诊'],
  ['leader', '分管领导：指标、审批'],
  ['chair', '主席：审批'],
  ['township-clerk', '乡镇工会'],
  ['liaison', '成员单位联络员（人社局）'],
  ['employer-contact', '用人单位联系人：答复工会函件'],
  ['provider', '合作服务商：核销'],
  ['system-admin', '系统管理员'],
  ['security-admin', '安全管理员'],
  ['audit-admin', '审计管理员'],
];

/** What a newcomer reads after the start. */
export function welcomeText(origin: string, workers: readonly { phone: string; what: string }[]): string {
  const staff = demoStaff.map(([userName, what]) => `    ${userName.padEnd(16)}${what}`);
  const phones = workers.map((worker) => `    ${worker.phone.padEnd(16)}${worker.what}`);
  return [
    '演示县“临高 2023”：人物、单位和金额均为虚构 (demo county, synthetic people only)',
    `  职工门户 portal   ${origin}/`,
    `  工作台 console    ${origin}/console   密码 password:${demoPassword}`,
    ...staff,
    `  职工登录用手机号，验证码在 ${origin}/demo/outbox (workers sign in by phone; codes appear there)`,
    ...phones,
  ].join('\n');
}
