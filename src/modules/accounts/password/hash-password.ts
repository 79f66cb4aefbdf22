import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

// 32 MiB and about 0.1 s a password on one small core: dear to guess, bearable to sign in.
const COST = 2 ** 15;
const BLOCK = 8;
const KEY_BYTES = 32;

/** Hashes a password with a random salt. @returns `scrypt$N$r$salt$key` (base64url), self-describing for later costs. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, { cost: COST, block: BLOCK });
  return ['scrypt', COST, BLOCK, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** True where `password` is the one behind `hash`; compares in constant time. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [kind, cost, block, salt, key] = hash.split('$');
  if (kind !== 'scrypt' || !cost || !block || !salt || !key) return false;
  const expected = Buffer.from(key, 'base64url');
  const given = await derive(password, Buffer.from(salt, 'base64url'), {
    cost: Number(cost),
    block: Number(block),
  });
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** Takes as long as a real check and always fails: an unknown user name answers no faster than a known one. */
export async function verifyNothing(password: string): Promise<false> {
  await derive(password, Buffer.alloc(16), { cost: COST, block: BLOCK });
  return false;
}

function derive(password: string, salt: Buffer, size: { cost: number; block: number }): Promise<Buffer> {
  const options = { N: size.cost, r: size.block, p: 1, maxmem: 256 * size.cost * size.block };
  return new Promise((resolve, reject) => {
    // NFKC: the same characters typed by another input method stay the same password.
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
