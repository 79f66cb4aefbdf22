/** A program's right to call the API: scopes until a day, given by a security admin; the secret is shown once. */
export interface ApiToken {
  readonly id: string;
  readonly region: string;
  /** What uses it, e.g. 省总工会数据交换. */
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly expiresAt: Date;
  readonly revokedAt: Date | undefined;
  readonly lastUsedAt: Date | undefined;
}

export function isTokenAlive(token: Pick<ApiToken, 'expiresAt' | 'revokedAt'>, now: Date): boolean {
  return token.revokedAt === undefined && now < token.expiresAt;
}

/** The secret after `Authorization: Bearer `, or undefined. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer ([A-Za-z0-9_-]{20,100})$/i.exec(header ?? '')?.[1];
}
