import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { completePackages } from './lock-file.ts';

// After `npm install`: puts back the platform packages that the registry of this machine does not offer.
const file = path.resolve(import.meta.dirname, '../package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: completePackages(lock.packages) }, null, 2)}\n`);
