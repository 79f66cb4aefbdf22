// Re-computes a draw from what is published: node draw.mjs list.txt <seed> <quota>
// 复算抽签：node draw.mjs list.txt <种子> <名额>（写明使用公开号码的，种子写成 种子+号码）
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [file, seed, quota] = process.argv.slice(2);
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const list = readFileSync(file, 'utf8');

console.log(`list ${sha256(list)}`);
console.log(`seed ${sha256(seed.split('+')[0])}`);
list
  .split('\n')
  .filter((number) => number !== '')
  .map((number) => ({ number, hash: sha256(seed + number) }))
  .sort((a, b) => (a.hash < b.hash ? -1 : 1))
  .forEach(({ number }, index) => {
    console.log(`${index + 1} ${number} ${index < Number(quota) ? 'won' : '-'}`);
  });
