import { setTimeout as wait } from 'node:timers/promises';
import { type RunningProgram, startProgram, temporaryFolder } from '../e2e/harness/program.ts';
import { demoPassword } from '../src/demo/welcome.ts';
import { type Line, residentMiB } from './report.ts';
import { signIn } from './visitor.ts';

/** From an empty folder to the first answer, again with the folder filled, and what lies on the wire. */
export async function measureStart(): Promise<Line[]> {
  const { folder, remove } = await temporaryFolder();
  try {
    const first = await timedStart(folder);
    await first.program.stop();
    const second = await timedStart(folder);
    try {
      await wait(2_000);
      const { pid } = second.program.process;
      return [
        {
          what: 'start, empty folder: database, migrations, demo county',
          value: `${first.seconds.toFixed(1)} s`,
        },
        { what: 'start, folder filled', value: `${second.seconds.toFixed(1)} s` },
        {
          what: 'memory of the idle process, worker included (RSS)',
          value: `${residentMiB(pid ?? 0).toFixed(0)} MiB`,
        },
        ...(await wire(second.program)),
      ];
    } finally {
      await second.program.stop();
    }
  } finally {
    await remove();
  }
}

async function timedStart(dataDir: string): Promise<{ program: RunningProgram; seconds: number }> {
  const from = performance.now();
  const program = await startProgram({ dataDir });
  return { program, seconds: (performance.now() - from) / 1000 };
}

async function wire(program: RunningProgram): Promise<Line[]> {
  const { origin } = program;
  const clerk = await signIn(origin, { userName: 'talent-clerk', password: demoPassword });
  const home = await bytesOf(`${origin}/`, {});
  const register = await bytesOf(`${origin}/console/talents`, { Cookie: clerk.cookie });
  return [
    {
      what: 'portal home on the wire (gzip)',
      value: `${home.page} kB page, ${home.parts} kB style and scripts`,
    },
    {
      what: 'register page on the wire (gzip)',
      value: `${register.page} kB page, ${register.parts} kB style and scripts`,
    },
  ];
}

/** Bytes of a page and of the assets it names, as a browser that takes gzip gets them. */
async function bytesOf(
  url: string,
  headers: Record<string, string>,
): Promise<{ page: string; parts: string }> {
  const page = await sent(url, headers);
  const { origin } = new URL(url);
  const assets = new Set(page.text.match(/\/assets\/[\w.-]+\.(?:css|js)/g));
  let parts = 0;
  for (const asset of assets) parts += (await sent(origin + asset, {})).bytes;
  return { page: (page.bytes / 1024).toFixed(1), parts: (parts / 1024).toFixed(1) };
}

async function sent(url: string, headers: Record<string, string>): Promise<{ bytes: number; text: string }> {
  const answer = await fetch(url, { headers: { ...headers, 'Accept-Encoding': 'gzip' } });
  const body = new Uint8Array(await answer.arrayBuffer());
  // fetch has unpacked the body; packed again at the usual level it has the length that was sent.
  const bytes = answer.headers.get('content-length');
  const packed = bytes === null ? (await gzipOf(body)).byteLength : Number(bytes);
  return { bytes: packed, text: new TextDecoder().decode(body) };
}

function gzipOf(body: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  return new Response(new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}
