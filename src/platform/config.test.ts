import { describe, expect, it } from 'vitest';
import { BadConfig, readConfig } from './config.ts';

describe('the configuration', () => {
  it('needs nothing for a first start', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      region: '469024',
      databaseUrl: undefined,
      demo: 'auto',
    });
  });
  it('names every bad variable at once', () => {
    const read = () =>
      readConfig({ PORT: 'abc', WENLAN_REGION: '46', SMTP_URL: 'http://x', LOG_LEVEL: 'loud' });
    expect(read).toThrow(BadConfig);
    for (const name of ['PORT', 'WENLAN_REGION', 'SMTP_URL', 'LOG_LEVEL']) expect(read).toThrow(name);
  });
  it('asks for the variables that belong together', () => {
    expect(() => readConfig({ DATABASE_URL: 'postgresql://a/b' })).toThrow('WENLAN_KEYS');
    expect(() => readConfig({ SMTP_URL: 'smtp://mail' })).toThrow('SMTP_FROM');
    expect(() => readConfig({ S3_BUCKET: 'b' })).toThrow('S3_SECRET_ACCESS_KEY');
  });
  it('takes an empty value as not given', () => {
    expect(readConfig({ DATABASE_URL: '', SMTP_URL: ' ' })).toMatchObject({
      databaseUrl: undefined,
      smtp: undefined,
    });
  });
});
