import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../src/modules/accounts/role.ts';
import { modules } from '../src/modules.ts';
import { mayPass, type Permission, type Route } from '../src/platform/http/route.ts';
import { newId } from '../src/platform/id.ts';
import { testApp } from './app.ts';
import { castPhones, castRegion } from './cast.ts';
import type { Client, Page } from './client.ts';

// Three tests for each route of the street, made from what it declares: signed out, wrong role, right role.
const site = await testApp();
const routes = modules.flatMap((module) => module.routes ?? []);
const titled = routes.map((route) => [`${route.method} ${route.path}`, route] as const);
const closed = titled.filter(([, route]) => route.permission.door !== 'public');
const forSome = titled.filter(([, route]) => strangerOf(route.permission) !== undefined);
const forms = titled.filter(
  ([, route]) => route.method === 'POST' && !/^\/(api|one-click)\//.test(route.path),
);

describe('a visitor who is not signed in', () => {
  it.each(closed)('is sent away by %s', async (_title, route) => {
    const page = await ask(site.client(), route);
    if (route.permission.door === 'api' || route.method === 'POST') expect(page.status).toBe(401);
    else expect([page.status, page.location]).toEqual([303, expect.stringContaining('/sign-in?next=')]);
  });
});

describe('staff of another role', () => {
  it.each(forSome)('are refused by %s', async (_title, route) => {
    const stranger = strangerOf(route.permission) ?? 'audit-admin';
    expect((await ask(await site.signInAs(stranger), route)).status).toBe(403);
  });
});

describe('whoever may pass', () => {
  it.each(titled)('gets an answer without an error of ours from %s', async (_title, route) => {
    const page = await ask(await holderOf(route.permission), route);
    expect(page.status, page.text.slice(0, 400)).toBeLessThan(500);
    if (route.permission.door !== 'public') expect([401, 403]).not.toContain(page.status);
  });
});

describe('a form on another site', () => {
  it.each(forms)('is not taken by %s', async (_title, route) => {
    const client = await holderOf(route.permission);
    for (const from of ['https://evil.example', 'null', null]) {
      expect((await client.post(addressOf(route), {}, from)).status).toBe(403);
    }
  });
});

function ask(client: Client, route: Route): Promise<Page> {
  return route.method === 'GET' ? client.get(addressOf(route)) : client.post(addressOf(route), {});
}

/** Ids that belong to nothing; the region is the cast's. */
function addressOf(route: Route): string {
  return route.path
    .replaceAll(/:region\b/g, castRegion)
    .replaceAll(/:[A-Za-z]+(\{[^}]*\})?\??/g, () => newId());
}

/** A role that may not pass; undefined where every member of staff may. */
function strangerOf(permission: Permission): Role | undefined {
  if (permission.door !== 'staff') return undefined;
  return roles.find((role) => !mayPass(site.staff[role], permission));
}

async function holderOf(permission: Permission): Promise<Client> {
  if (permission.door === 'worker') return site.signInAsWorker(castPhones.fuAmei);
  if (permission.door === 'api' && permission.scope !== undefined) return site.withToken(permission.scope);
  if (permission.door !== 'staff') return site.client();
  const holder = roles.find((role) => mayPass(site.staff[role], permission));
  if (holder === undefined) throw new Error(`nobody holds ${permission.name}`);
  return site.signInAs(holder);
}
