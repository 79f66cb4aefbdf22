import { describe, expect, it } from 'vitest';
import { completePackages, type LockedPackages, missingOptional, platformOf } from '../scripts/lock-file.ts';
import { readProjectFile } from './project-files.ts';

const { packages }: { packages: LockedPackages } = JSON.parse(readProjectFile('package-lock.json'));

describe('package-lock.json', () => {
  it('provides every optional package, so that npm ci takes it on any machine (else: npm run lock:complete)', () => {
    expect(missingOptional(packages).map(({ name }) => name)).toEqual([]);
  });

  it('names no registry: each machine uses its own', () => {
    expect(Object.keys(packages).filter((place) => packages[place]?.resolved !== undefined)).toEqual([]);
  });
});

describe('completing a lock file', () => {
  const incomplete: LockedPackages = {
    '': {},
    'node_modules/tool': {
      version: '1.2.3',
      dev: true,
      optionalDependencies: { 'tool-darwin-arm64': '1.2.3' },
    },
    'node_modules/web': { version: '2.0.0', optionalDependencies: { native: '1.0.0' } },
    'node_modules/web/node_modules/native': { version: '1.0.0', optional: true },
  };

  it('adds what is missing with its version and machines, and nothing else', () => {
    const complete = completePackages(incomplete);
    expect(complete).toEqual({
      ...incomplete,
      'node_modules/tool-darwin-arm64': {
        version: '1.2.3',
        os: ['darwin'],
        cpu: ['arm64'],
        dev: true,
        optional: true,
      },
    });
    expect(completePackages(complete)).toEqual(complete);
  });

  it.each([
    ['@biomejs/cli-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@oxc-parser/binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
    ['@node-rs/jieba-linux-arm64-gnu', { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] }],
    ['@node-rs/jieba-win32-ia32-msvc', { os: ['win32'], cpu: ['ia32'] }],
    ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('reads the machines of %s from its name', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });

  it('guesses neither a version nor a machine', () => {
    expect(() => platformOf('fancy-colours')).toThrow('does not say which machines');
    const loose = { 'node_modules/tool': { optionalDependencies: { 'tool-darwin-x64': '^1.0.0' } } };
    expect(() => completePackages(loose)).toThrow('not as one version');
  });
});
