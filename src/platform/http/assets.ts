import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { projectRoot } from '../project-root.ts';
import type { Env } from './context.ts';

/** Serves the built style sheet and scripts; their names carry a content hash, so browsers keep them for a year. */
export function serveAssets(app: Hono<Env>): void {
  app.use(
    '/assets/*',
    serveStatic({
      root: path.relative(process.cwd(), path.join(projectRoot, 'dist')),
      precompressed: true,
      onFound: (_path, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  );
}
