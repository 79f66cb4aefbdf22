import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Hono } from 'hono';
import { afterAll } from 'vitest';
import { levelThreePolicy } from '../src/modules/accounts/policies/security-policy.ts';
import type { Role } from '../src/modules/accounts/role.ts';
import { makeSecretToken } from '../src/modules/accounts/session/generate-token.ts';
import { insertSession, type Owner } from '../src/modules/accounts/session/session-store.ts';
import { issueToken } from '../src/modules/accounts/tokens/issue-token.ts';
import { findOrCreateWorker } from '../src/modules/accounts/worker/sign-in-worker.ts';
import { createMessenger } from '../src/modules/notices/index.ts';
import { modules as street } from '../src/modules.ts';
import { publicActor } from '../src/platform/actor.ts';
import { readConfig } from '../src/platform/config.ts';
import type { Connection, Db } from '../src/platform/db/database.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import { openFileStore } from '../src/platform/files.ts';
import type { Deps, Env } from '../src/platform/http/context.ts';
import { newId } from '../src/platform/id.ts';
import { createLog } from '../src/platform/log.ts';
import type { Message, Messenger } from '../src/platform/messenger.ts';
import type { ModuleDefinition } from '../src/platform/module.ts';
import { createApp } from '../src/web.ts';
import { testKeys, testNow } from './act.ts';
import { castRegion, castStaff, type Staff } from './cast.ts';
import { Client } from './client.ts';
import { testDatabase } from './database.ts';

/** The whole application on a database of its own, with a clock that tests set and a member of staff for each role. */
export interface TestApp extends Connection {
  readonly app: Hono<Env>;
  readonly deps: Deps;
  readonly staff: Staff;
  readonly url: string;
  /** Every message that was put into the outbox, in order. */
  readonly sent: readonly Message[];
  /** A browser that is not signed in. */
  client(): Client;
  /** A browser in which the member of staff with this role has signed in. */
  signInAs(role: Role): Promise<Client>;
  /** A browser in which the worker with this number has signed in; the account is made at the first time. */
  signInAsWorker(phone: string): Promise<Client>;
  /** A program with an API token for these scopes. */
  withToken(...scopes: string[]): Promise<Client>;
  setNow(now: Date): void;
}

interface TestAppOptions {
  readonly modules?: readonly ModuleDefinition[];
  /** Variables of the environment, as `readConfig` reads them. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Call it at the top of a test file; everything is dropped when the file ends. */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const connection = await testDatabase();
  const modules = options.modules ?? street;
  const clock = { now: testNow };
  const sent: Message[] = [];
  const deps = await makeDeps(connection.db, modules, {
    environment: options.environment ?? {},
    clock: () => clock.now,
    sent,
  });
  const app = createApp(deps);
  const staff = await castStaff(connection.db, testNow);
  return {
    ...connection,
    app,
    deps,
    staff,
    sent,
    client: () => new Client(app),
    signInAs: (role) => signedIn(app, deps, { door: 'staff', owner: { staffAccountId: staff[role].id } }),
    signInAsWorker: async (phone) => {
      const act = {
        actor: publicActor(castRegion),
        now: clock.now,
        requestId: newId(),
        keys: deps.keys,
        messenger: deps.messenger,
      };
      const worker = await inTransaction(connection.db, (tx) => findOrCreateWorker(tx, act, phone));
      return signedIn(app, deps, { door: 'worker', owner: { workerAccountId: worker.id } });
    },
    withToken: async (...scopes) => {
      const issuer = {
        actor: staff['security-admin'],
        now: clock.now,
        requestId: newId(),
        keys: deps.keys,
        messenger: deps.messenger,
      };
      const expiresAt = new Date(clock.now.getTime() + 86_400_000);
      const issued = await inTransaction(connection.db, (tx) =>
        issueToken(tx, issuer, { name: '测试', scopes, expiresAt }),
      );
      const client = new Client(app);
      client.useToken(issued.token);
      return client;
    },
    setNow: (now) => {
      clock.now = now;
    },
  };
}

async function makeDeps(
  db: Db,
  modules: readonly ModuleDefinition[],
  settings: { environment: Readonly<Record<string, string>>; clock: () => Date; sent: Message[] },
): Promise<Deps> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wenlan-app-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const config = readConfig({
    WENLAN_DATA_DIR: folder,
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    ...settings.environment,
  });
  const outbox = createMessenger(
    testKeys,
    modules.flatMap((module) => module.templates ?? []),
  );
  const messenger: Messenger = {
    send: async (tx, message) => {
      await outbox.send(tx, message);
      settings.sent.push(message);
    },
  };
  const files = openFileStore(config);
  return {
    config,
    db,
    log: createLog('silent'),
    keys: testKeys,
    files,
    messenger,
    clock: settings.clock,
    modules,
  };
}

/** Writes the session straight into the table: a real sign-in takes a tenth of a second and is tested elsewhere. */
async function signedIn(
  app: Hono<Env>,
  deps: Deps,
  who: { door: 'staff' | 'worker'; owner: Owner },
): Promise<Client> {
  const now = deps.clock();
  const { token, hash } = makeSecretToken();
  const seconds = levelThreePolicy.sessionSeconds;
  const session = {
    tokenHash: hash,
    id: newId(),
    step: 'done',
    secondFactorPassed: false,
    pendingTotpSealed: undefined,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + seconds * 1_000),
    idleSeconds: levelThreePolicy.idleSeconds,
    address: 'test',
    device: 'test',
  } as const;
  await insertSession(deps.db, session, who.owner);
  const client = new Client(app);
  client.setCookie(
    deps.config.siteUrl?.startsWith('https:') ? `__Host-wenlan_${who.door}` : `wenlan_${who.door}`,
    token,
  );
  return client;
}
