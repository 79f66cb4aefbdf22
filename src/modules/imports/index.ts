import { z } from 'zod';
import type { ModuleDefinition } from '../../platform/module.ts';
import { importParameters } from './import-parameters.ts';
import { sweepImports } from './sweep-imports.ts';

export { importJobs } from './import-jobs.ts';
export type { CheckedRow, KnownRow, Problem, RecipeColumn, Values } from './recipe.ts';
export type { Recipe } from './recipe-module.ts';
export { resealImports } from './reseal-imports.ts';
export { runImport } from './run-import.ts';
export { importRoutes } from './staff/routes.ts';

const swept = z.object({ region: z.string().min(1) });

/** The import clinic: a module with a register lends it a recipe and hangs out its routes and jobs. */
export const importsModule: ModuleDefinition = {
  name: 'imports',
  parameters: importParameters,
  jobs: [
    {
      name: 'imports.sweep',
      payload: swept,
      run: async (payload, deps) => {
        await sweepImports(deps, swept.parse(payload).region);
      },
    },
  ],
  auditWords: {
    'import.start': '上传导入表格',
    'import.choose': '选择工作表',
    'import.map': '对应导入列',
    'import.repair': '修复导入行',
    'import.undo': '撤销导入修复',
    'import.confirm': '确认导入',
    'import.write': '写入导入行',
    'import.abandon': '放弃导入',
    'import.view': '查看导入行',
  },
};
