import { describe, expect, it } from 'vitest';
import { testApp } from '../../test/app.ts';
import { registerOrganisation } from '../modules/orgs/index.ts';
import { modules } from '../modules.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { everyone, staffPermission } from '../platform/http/route.ts';
import type { SearchScope, SearchSource } from '../platform/module.ts';
import { doorGroup, isWholeNumber } from './search.ts';

const asked: SearchScope[] = [];
function source(title: string, permission: SearchSource['permission']): SearchSource {
  return {
    title,
    permission,
    register: (text) => `/x?q=${encodeURIComponent(text)}`,
    find: async (_db, scope) => {
      asked.push(scope);
      return scope.text === '望澜' ? [{ label: `${title}甲`, href: '/x/1', hint: '<b>提示</b>' }] : [];
    },
  };
}
const site = await testApp({
  modules: [
    ...modules,
    { name: 'open', searches: [source('公开的事', everyone)] },
    { name: 'inner', searches: [source('内部的事', staffPermission('inner', ['rights-clerk']))] },
  ],
});

describe('the search box of the console', () => {
  it('asks what this member of staff may see and nothing else', async () => {
    const clerk = await (await site.signInAs('rights-clerk')).get('/console/search?q=望澜');
    expect(clerk.text).toContain('公开的事');
    expect(clerk.text).toContain('内部的事');
    const other = await (await site.signInAs('talent-clerk')).get('/console/search?q=望澜');
    expect(other.text).toContain('公开的事');
    expect(other.text).not.toContain('内部的事');
  });

  it('finds an organisation by a piece of its name and leads to the register', async () => {
    const act = {
      actor: site.staff['rights-clerk'],
      now: site.deps.clock(),
      requestId: 'r',
      keys: site.deps.keys,
      messenger: site.deps.messenger,
    };
    await inTransaction(site.db, (tx) =>
      registerOrganisation(tx, act, { kind: 'enterprise', name: '临高望澜酒店有限公司' }),
    );
    const page = await (await site.signInAs('rights-clerk')).get('/console/search?q=望澜酒店');
    expect(page.document.querySelector('main a[href^="/console/orgs/"]')?.textContent).toBe(
      '临高望澜酒店有限公司',
    );
    expect(page.html).toContain(`/console/orgs?q=${encodeURIComponent('望澜酒店')}`);
  });

  it('stands on every page of the console and leads to the menu by name', async () => {
    const clerk = await site.signInAs('rights-clerk');
    const today = await clerk.get('/console');
    expect(
      today.document.querySelector('header form[action="/console/search"] input[name=q]'),
    ).not.toBeNull();
    expect((await clerk.get('/console/search?q=单位名册')).html).toContain('href="/console/orgs"');
  });

  it('does not search for numbers of people, which have no place in an address', async () => {
    asked.length = 0;
    const page = await (await site.signInAs('rights-clerk')).get('/console/search?q=138 0013 8000');
    expect(page.text).toContain('不在这里查');
    expect(asked).toEqual([]);
  });
});

describe('the search box of the portal', () => {
  it('finds what is public, whoever asks', async () => {
    for (const client of [site.client(), await site.signInAs('rights-clerk')]) {
      const page = await client.get('/search?q=望澜');
      expect(page.text).toContain('公开的事甲');
      expect(page.text).not.toContain('内部的事');
      expect(page.html).toContain('&lt;b&gt;提示');
    }
  });

  it('finds services by name, and says so where it finds nothing', async () => {
    expect((await site.client().get('/search?q=我的档案')).html).toContain('href="/my/file"');
    expect((await site.client().get('/search?q=没有这回事')).text).toContain('没有找到');
    expect((await site.client().get('/search')).status).toBe(200);
  });
});

describe('a whole number', () => {
  it.each([
    '13800138000',
    '46900319900307123X',
    '6222 0212 3456 7890',
    '１３８００１３８０００',
    '王大山 13800138000',
  ])('%s', (text) => {
    expect(isWholeNumber(text)).toBe(true);
  });
  it.each(['临工维〔2023〕12号', '2023', '海南金澜', ''])('is not “%s”', (text) => {
    expect(isWholeNumber(text)).toBe(false);
  });
});

describe('doors by name', () => {
  it('needs every word, in label or hint', () => {
    const doors = [{ label: '欠薪维权', hint: '登记和查询', href: '/a' }];
    expect(doorGroup(doors, '欠薪 登记')[0]?.hits).toHaveLength(1);
    expect(doorGroup(doors, '欠薪 旅游')).toEqual([]);
  });
});
