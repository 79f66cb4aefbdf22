import type { WordFile } from './word-block.ts';
import { wordFile } from './word-file.ts';

/** Sends a .docx to be saved under the given name (without ending). */
export async function wordAnswer(name: string, file: WordFile): Promise<Response> {
  return new Response(await wordFile(file), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.docx`)}`,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
