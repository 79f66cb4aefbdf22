import path from 'node:path';
import { z } from 'zod';

const flag = z.enum(['on', 'off']);
const optionalText = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();

/** Every setting that the environment may give, with its default. One place, read once at start. */
const environmentSchema = z.object({
  NODE_ENV: z.string().default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: optionalText.pipe(
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must start with postgresql://')
      .optional(),
  ),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(12),
  WENLAN_DATA_DIR: z.string().min(1).default('./data'),
  WENLAN_REGION: z
    .string()
    .regex(/^\d{6}$/, 'must be a six-digit division code')
    .default('469024'),
  WENLAN_SITE_URL: optionalText.pipe(z.url().optional()),
  WENLAN_KEYS: optionalText,
  WENLAN_DEMO: z.enum(['auto', 'on', 'off']).default('auto'),
  WENLAN_WORKER: flag.default('on'),
  WENLAN_METRICS_TOKEN: optionalText.pipe(z.string().min(16, 'must have at least 16 characters').optional()),
  WENLAN_TRUST_PROXY: flag.default('off'),
  WENLAN_NEWS_ALLOW_LOOPBACK: flag.default('off'),
  WENLAN_UPLOAD_MAX_MB: z.coerce.number().int().min(1).max(200).default(20),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SMTP_URL: optionalText.pipe(
    z
      .string()
      .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
      .optional(),
  ),
  SMTP_FROM: optionalText,
  SMS_GATEWAY_URL: optionalText.pipe(z.url().optional()),
  SMS_GATEWAY_TOKEN: optionalText,
  WECHAT_GATEWAY_URL: optionalText.pipe(z.url().optional()),
  WECHAT_GATEWAY_TOKEN: optionalText,
  S3_BUCKET: optionalText,
  S3_ENDPOINT: optionalText.pipe(z.url().optional()),
  S3_REGION: z.string().default('auto'),
  S3_ACCESS_KEY_ID: optionalText,
  S3_SECRET_ACCESS_KEY: optionalText,
});

export interface Config {
  readonly environment: string;
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | undefined;
  readonly databasePool: number;
  readonly dataDir: string;
  readonly region: string;
  readonly siteUrl: string | undefined;
  readonly keys: string | undefined;
  readonly demo: 'auto' | 'on' | 'off';
  readonly runsWorker: boolean;
  readonly metricsToken: string | undefined;
  readonly trustsProxy: boolean;
  /** Pages may be fetched from this very machine: for tests and measurements only. */
  readonly fetchesLoopback: boolean;
  readonly uploadMaxBytes: number;
  readonly logLevel: string;
  readonly smtp: { readonly url: string; readonly from: string } | undefined;
  readonly smsGateway: Gateway | undefined;
  readonly wechatGateway: Gateway | undefined;
  readonly s3: S3Config | undefined;
}

/** An HTTP gateway of a message provider: where to post, and the bearer token. */
export interface Gateway {
  readonly url: string;
  readonly token: string;
}

export interface S3Config {
  readonly bucket: string;
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Thrown at start; the message names every bad variable, one a line. */
export class BadConfig extends Error {}

/**
 * Reads and checks the whole environment.
 * @throws BadConfig naming every variable that is wrong.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new BadConfig(`配置有误，请更正下列环境变量 (bad environment variables):\n${lines.join('\n')}`);
  }
  const v = parsed.data;
  const missing = missingPartners(v);
  if (missing.length > 0) {
    throw new BadConfig(`配置有误，请更正下列环境变量 (bad environment variables):\n${missing.join('\n')}`);
  }
  return {
    environment: v.NODE_ENV,
    port: v.PORT,
    host: v.HOST,
    databaseUrl: v.DATABASE_URL,
    databasePool: v.DATABASE_POOL,
    dataDir: path.resolve(v.WENLAN_DATA_DIR),
    region: v.WENLAN_REGION,
    siteUrl: v.WENLAN_SITE_URL,
    keys: v.WENLAN_KEYS,
    demo: v.WENLAN_DEMO,
    runsWorker: v.WENLAN_WORKER === 'on',
    metricsToken: v.WENLAN_METRICS_TOKEN,
    trustsProxy: v.WENLAN_TRUST_PROXY === 'on',
    fetchesLoopback: v.WENLAN_NEWS_ALLOW_LOOPBACK === 'on',
    uploadMaxBytes: v.WENLAN_UPLOAD_MAX_MB * 1024 * 1024,
    logLevel: v.LOG_LEVEL,
    smtp: v.SMTP_URL && v.SMTP_FROM ? { url: v.SMTP_URL, from: v.SMTP_FROM } : undefined,
    smsGateway: gateway(v.SMS_GATEWAY_URL, v.SMS_GATEWAY_TOKEN),
    wechatGateway: gateway(v.WECHAT_GATEWAY_URL, v.WECHAT_GATEWAY_TOKEN),
    s3: s3(v),
  };
}

type Environment = z.infer<typeof environmentSchema>;

/** Variables that only make sense together. */
function missingPartners(v: Environment): string[] {
  const pairs: [keyof Environment, keyof Environment][] = [
    ['SMTP_URL', 'SMTP_FROM'],
    ['SMS_GATEWAY_URL', 'SMS_GATEWAY_TOKEN'],
    ['WECHAT_GATEWAY_URL', 'WECHAT_GATEWAY_TOKEN'],
    ['S3_BUCKET', 'S3_ACCESS_KEY_ID'],
    ['S3_BUCKET', 'S3_SECRET_ACCESS_KEY'],
    ['DATABASE_URL', 'WENLAN_KEYS'],
  ];
  return pairs
    .filter(([given, needed]) => v[given] !== undefined && v[needed] === undefined)
    .map(([given, needed]) => `  ${needed}: is required when ${given} is set`);
}

function gateway(url: string | undefined, token: string | undefined): Gateway | undefined {
  return url && token ? { url, token } : undefined;
}

function s3(v: Environment): S3Config | undefined {
  if (!v.S3_BUCKET || !v.S3_ACCESS_KEY_ID || !v.S3_SECRET_ACCESS_KEY) return undefined;
  return {
    bucket: v.S3_BUCKET,
    endpoint: v.S3_ENDPOINT,
    region: v.S3_REGION,
    accessKeyId: v.S3_ACCESS_KEY_ID,
    secretAccessKey: v.S3_SECRET_ACCESS_KEY,
  };
}
