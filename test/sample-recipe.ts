import type { Recipe } from '../src/modules/imports/recipe-module.ts';
import { staffPermission } from '../src/platform/http/route.ts';

/** The smallest register: names, of which none may be written twice. For tests. */
export function sampleRecipe(written: string[]): Recipe {
  return {
    name: 'sample',
    title: '导入样表',
    words: { subject: '人员', row: '记录' },
    home: '/console/sample',
    permission: staffPermission('keep samples', ['talent-clerk']),
    columns: [
      { key: 'name', label: '姓名', synonyms: [], required: true },
      { key: 'town', label: '乡镇', synonyms: [], required: false },
    ],
    problemNames: { spaced: '有空格' },
    repairable: ['spaced'],
    duplicates: { name: { column: 'name', sentence: '姓名重复' } },
    checkRow: (values) => {
      const name = values.name ?? '';
      const repair = name.replaceAll(' ', '');
      const problems =
        repair === name ? [] : [{ column: 'name', code: 'spaced', sentence: '姓名有空格', repair }];
      return { problems, keys: [{ kind: 'name', text: repair }], subject: repair };
    },
    checkKnown: async (_db, _act, rows) =>
      rows.map(({ name }) => ({ problems: [], subjectKnown: written.includes(name ?? '') })),
    commit: async (_tx, _act, rows) => {
      written.push(...rows.map(({ name }) => name ?? ''));
      return { 新增: rows.length };
    },
  };
}
