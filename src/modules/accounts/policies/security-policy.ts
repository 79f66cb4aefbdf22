/** Security settings in force on a day: dated parameters of a region, never constants. */
export interface SecurityPolicy {
  /** Whether staff must give a one-time code besides the password. */
  readonly secondFactor: 'off' | 'required';
  readonly lockoutTries: number;
  readonly lockoutSeconds: number;
  readonly idleSeconds: number;
  readonly sessionSeconds: number;
  readonly workerIdleSeconds: number;
  readonly workerSessionSeconds: number;
  readonly passwordMinLength: number;
  /** Of capital letters, small letters, digits and signs. */
  readonly passwordMinClasses: number;
  readonly passwordMaxAgeDays: number;
  /** How many former passwords may not be used again. */
  readonly passwordHistory: number;
  readonly codeSeconds: number;
  readonly codeTries: number;
  readonly codeIntervalSeconds: number;
  readonly codeDailyLimit: number;
}

export type PolicyNumber = Exclude<keyof SecurityPolicy, 'secondFactor'>;

/**
 * In force where a region has no row of its own. GB/T 22239-2019 level 3, 身份鉴别 a, b and d, names the controls;
 * the numbers are what assessors usually see (5 tries, 300 s, idle 600 s, 3 classes, 90 days) and are the county's to set.
 */
export const levelThreePolicy: SecurityPolicy = {
  secondFactor: 'required',
  lockoutTries: 5,
  lockoutSeconds: 300,
  idleSeconds: 600,
  sessionSeconds: 43_200,
  workerIdleSeconds: 1_800,
  workerSessionSeconds: 43_200,
  passwordMinLength: 10,
  passwordMinClasses: 3,
  passwordMaxAgeDays: 90,
  passwordHistory: 5,
  codeSeconds: 300,
  codeTries: 5,
  codeIntervalSeconds: 60,
  codeDailyLimit: 10,
};

export const levelThreeSource = 'GB/T 22239-2019 第三级 身份鉴别（数值为测评常见取值）';

/** What each number is called, its unit, and between which bounds the county may set it. */
export const policyNumbers: Readonly<
  Record<PolicyNumber, { label: string; unit: string; min: number; max: number }>
> = {
  lockoutTries: { label: '连续输错几次锁定', unit: '次', min: 3, max: 10 },
  lockoutSeconds: { label: '锁定多久', unit: '秒', min: 60, max: 86_400 },
  idleSeconds: { label: '工作人员无操作多久自动退出', unit: '秒', min: 60, max: 7_200 },
  sessionSeconds: { label: '工作人员一次登录最长', unit: '秒', min: 600, max: 86_400 },
  workerIdleSeconds: { label: '职工无操作多久自动退出', unit: '秒', min: 300, max: 86_400 },
  workerSessionSeconds: { label: '职工一次登录最长', unit: '秒', min: 600, max: 2_592_000 },
  passwordMinLength: { label: '密码最短', unit: '位', min: 8, max: 64 },
  passwordMinClasses: { label: '密码至少含几类字符', unit: '类', min: 2, max: 4 },
  passwordMaxAgeDays: { label: '密码多久必须更换', unit: '天', min: 1, max: 365 },
  passwordHistory: { label: '不得与最近几次密码相同', unit: '次', min: 1, max: 24 },
  codeSeconds: { label: '短信验证码有效', unit: '秒', min: 60, max: 900 },
  codeTries: { label: '一个短信验证码可试', unit: '次', min: 3, max: 10 },
  codeIntervalSeconds: { label: '两次发送短信验证码至少间隔', unit: '秒', min: 30, max: 600 },
  codeDailyLimit: { label: '每个手机号每天最多发送', unit: '条', min: 3, max: 50 },
};
