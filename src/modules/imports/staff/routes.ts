import { type Route, recorded, unrecorded, viewed } from '../../../platform/http/route.ts';
import type { Recipe } from '../recipe-module.ts';
import { showBatch } from './batch-page.tsx';
import { showConfirm } from './confirm-page.tsx';
import { batchDoors, rowDoors } from './doors.ts';
import { sendProblemRows } from './problem-download.ts';
import { postUpload, showUpload } from './upload-page.tsx';

/** The clinic for one recipe, below the address of its register. Hang it out before `:id` of that register. */
export function importRoutes(recipe: Recipe): Route[] {
  const base = `${recipe.home}/import`;
  const { permission } = recipe;
  const acts = batchDoors(recipe);
  const rows = rowDoors(recipe);
  const post = (path: string, word: string, handler: Route['handler']): Route => {
    return { method: 'POST', path: `${base}${path}`, permission, audit: recorded(word), handler };
  };
  return [
    {
      method: 'GET',
      path: base,
      permission,
      audit: unrecorded('names of sheets, no people'),
      handler: (c) => showUpload(c, recipe),
    },
    { ...post('', 'import.start', (c) => postUpload(c, recipe)), upload: true },
    {
      method: 'GET',
      path: `${base}/:id`,
      permission,
      audit: viewed('import.view'),
      handler: (c) => showBatch(c, recipe),
    },
    {
      method: 'GET',
      path: `${base}/:id/problems.xlsx`,
      permission,
      audit: viewed('import.view'),
      handler: (c) => sendProblemRows(c, recipe),
    },
    {
      method: 'GET',
      path: `${base}/:id/confirm`,
      permission,
      audit: viewed('import.view'),
      handler: (c) => showConfirm(c, recipe),
    },
    post('/:id/sheet', 'import.choose', acts.sheet),
    post('/:id/mapping', 'import.map', acts.mapping),
    post('/:id/repair', 'import.repair', acts.repair),
    post('/:id/exclude', 'import.repair', acts.exclude),
    post('/:id/undo', 'import.undo', acts.undo),
    post('/:id/confirm', 'import.confirm', acts.confirm),
    post('/:id/abandon', 'import.abandon', acts.abandon),
    post('/:id/rows/:row', 'import.repair', rows.edit),
    post('/:id/rows/:row/exclude', 'import.repair', rows.exclude),
  ];
}
