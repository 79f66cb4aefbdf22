import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** The key of one version: SM4 for sealing, HMAC-SM3 for sealing's tag and for the blind index. */
export interface FieldKey {
  /** 16 bytes, SM4. */
  readonly encryption: Buffer;
  /** 32 bytes, HMAC-SM3. */
  readonly index: Buffer;
}

/** All keys that may still be needed; new values are sealed with the active version. */
export interface KeyRing {
  readonly activeVersion: number;
  readonly keys: ReadonlyMap<number, FieldKey>;
}

/** Thrown when a sealed value cannot be opened: key missing, value tampered with, or sealed for another field. */
export class CannotOpen extends Error {}

const IV_BYTES = 16;
const TAG_BYTES = 16;

/**
 * Seals a sensitive value: SM4-CTR (GB/T 32907), then HMAC-SM3 (GB/T 32905) over version, context, iv and
 * ciphertext. Node's OpenSSL has no authenticated SM4 mode, hence encrypt-then-MAC.
 * @param context what the value is, e.g. `people.identity`; it must be the same when opening.
 * @returns text `v<version>.<base64url>`
 */
export function seal(ring: KeyRing, context: string, plain: string): string {
  const key = keyOf(ring, ring.activeVersion);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('sm4-ctr', secret(key.encryption), iv);
  const body = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final()]);
  const tag = tagOf(key, ring.activeVersion, context, body);
  return `v${ring.activeVersion}.${Buffer.concat([body, tag]).toString('base64url')}`;
}

/**
 * Opens a sealed value.
 * @throws CannotOpen when the key is missing or the value was changed or belongs to another context.
 */
export function open(ring: KeyRing, context: string, sealed: string): string {
  const version = versionOf(sealed);
  const bytes = Buffer.from(sealed.slice(sealed.indexOf('.') + 1), 'base64url');
  if (bytes.length < IV_BYTES + TAG_BYTES) throw new CannotOpen('sealed value is too short');
  const key = keyOf(ring, version);
  const body = bytes.subarray(0, -TAG_BYTES);
  if (!timingSafeEqual(tagOf(key, version, context, body), bytes.subarray(-TAG_BYTES))) {
    throw new CannotOpen('sealed value was changed or belongs elsewhere');
  }
  const decipher = createDecipheriv('sm4-ctr', secret(key.encryption), body.subarray(0, IV_BYTES));
  return Buffer.concat([decipher.update(body.subarray(IV_BYTES)), decipher.final()]).toString('utf8');
}

/** True where the value was sealed with an older key. */
export function needsReseal(ring: KeyRing, sealed: string): boolean {
  return versionOf(sealed) !== ring.activeVersion;
}

/** The same value under the active key. */
export function reseal(ring: KeyRing, context: string, sealed: string): string {
  return seal(ring, context, open(ring, context, sealed));
}

/** HMAC-SM3 of a normalised value under the active key: equal values find each other without being readable. */
export function blindIndex(ring: KeyRing, context: string, value: string): string {
  return indexUnder(keyOf(ring, ring.activeVersion), ring.activeVersion, context, value);
}

/** The index under every key of the ring, for look-ups while a rotation is under way. */
export function blindIndexes(ring: KeyRing, context: string, value: string): string[] {
  return [...ring.keys].map(([version, key]) => indexUnder(key, version, context, value));
}

/** A new ring with one key, version 1 (or the given one). */
export function generateKeys(version = 1): KeyRing {
  return {
    activeVersion: version,
    keys: new Map([[version, { encryption: randomBytes(16), index: randomBytes(32) }]]),
  };
}

/** Text form for WENLAN_KEYS: `version:encryption:index` in hex, separated by commas. */
export function formatKeys(ring: KeyRing): string {
  return [...ring.keys]
    .map(([version, key]) => `${version}:${key.encryption.toString('hex')}:${key.index.toString('hex')}`)
    .join(',');
}

/**
 * Reads the text form; the highest version is the active one.
 * @throws Error naming the entry that is wrong (never its content).
 */
export function parseKeys(text: string): KeyRing {
  const keys = new Map<number, FieldKey>();
  for (const [position, entry] of text.split(',').entries()) {
    const match = /^(\d{1,6}):([0-9a-f]{32}):([0-9a-f]{64})$/.exec(entry.trim());
    if (!match?.[1] || !match[2] || !match[3]) {
      throw new Error(`WENLAN_KEYS: entry ${position + 1} is not version:encryption(32 hex):index(64 hex)`);
    }
    if (keys.has(Number(match[1]))) {
      throw new Error(
        `WENLAN_KEYS: entry ${position + 1} repeats version ${match[1]}; one of the two would be lost`,
      );
    }
    keys.set(Number(match[1]), {
      encryption: Buffer.from(match[2], 'hex'),
      index: Buffer.from(match[3], 'hex'),
    });
  }
  return { activeVersion: Math.max(...keys.keys()), keys };
}

function versionOf(sealed: string): number {
  const version = /^v(\d+)\./.exec(sealed)?.[1];
  if (version === undefined) throw new CannotOpen('not a sealed value');
  return Number(version);
}

function keyOf(ring: KeyRing, version: number): FieldKey {
  const key = ring.keys.get(version);
  if (!key) throw new CannotOpen(`key version ${version} is missing`);
  return key;
}

/** Node takes a prepared key several times faster than its bytes; an import seals a few hundred thousand values. */
const secrets = new WeakMap<Buffer, KeyObject>();

function secret(bytes: Buffer): KeyObject {
  const known = secrets.get(bytes) ?? createSecretKey(bytes);
  secrets.set(bytes, known);
  return known;
}

function tagOf(key: FieldKey, version: number, context: string, body: Buffer): Buffer {
  return createHmac('sm3', secret(key.index))
    .update(`seal\0${version}\0${context}\0`)
    .update(body)
    .digest()
    .subarray(0, TAG_BYTES);
}

function indexUnder(key: FieldKey, version: number, context: string, value: string): string {
  return createHmac('sm3', secret(key.index)).update(`index\0${version}\0${context}\0${value}`).digest('hex');
}
