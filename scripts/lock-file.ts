/** One entry of package-lock.json, as far as we look at it. */
export interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** By place, e.g. `node_modules/esbuild`; the project itself is at ''. */
export type LockedPackages = Readonly<Record<string, LockEntry>>;

interface MissingPackage {
  readonly place: string;
  readonly name: string;
  readonly version: string;
}

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/**
 * Optional dependencies that no place in the lock file provides. npm leaves out a platform package that the
 * registry did not offer when the file was written, and `npm ci` then refuses the file on every machine.
 */
export function missingOptional(packages: LockedPackages): MissingPackage[] {
  return Object.entries(packages).flatMap(([place, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isProvided(packages, place, name))
      .map(([name, version]) => ({ place, name, version })),
  );
}

/** Node's own search: the package's folder, then each folder above it. */
function isProvided(packages: LockedPackages, place: string, name: string): boolean {
  const above = place.lastIndexOf('node_modules/');
  if (packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`]) return true;
  return place !== '' && isProvided(packages, place.slice(0, Math.max(0, above - 1)), name);
}

/**
 * Adds the missing platform packages: version from the package that asks for it (exact), machines from the name.
 * There is no hash for them, because nobody here has seen them; npm adds it where it installs one.
 */
export function completePackages(packages: LockedPackages): LockedPackages {
  const added = missingOptional(packages).map(({ place, name, version }): [string, LockEntry] => {
    if (!/^\d+\.\d+\.\d+/.test(version))
      throw new Error(`${name} is asked for as ${version}, not as one version`);
    const dev = packages[place]?.dev ? { dev: true } : {};
    return [`node_modules/${name}`, { version, ...platformOf(name), ...dev, optional: true }];
  });
  const sorted = [...Object.entries(packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return Object.fromEntries(sorted);
}

/** Which machines a platform package is for, by its name, e.g. `@biomejs/cli-linux-arm64-musl`. */
export function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/);
  const cpu = words
    .map((word) => (/^arm(v\d)?$/.test(word) ? 'arm' : word))
    .filter((word) => processors.includes(word));
  const os = words.filter((word) => systems.includes(word));
  const libc = words.flatMap((word) =>
    word.startsWith('musl') ? ['musl'] : word.startsWith('gnu') ? ['glibc'] : [],
  );
  if (cpu.length + os.length === 0) throw new Error(`${name} does not say which machines it is for`);
  return { ...(cpu.length > 0 && { cpu }), ...(os.length > 0 && { os }), ...(libc.length > 0 && { libc }) };
}
