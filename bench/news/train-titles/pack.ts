import { brotliCompressSync, constants } from 'node:zlib';
import type { ModelFile } from '../../../src/modules/news/understanding/category/linear-model.ts';
import type { Linear } from './train.ts';

const LARGEST = 63;
/** The largest of ten thousand weights are cut, so that the many small ones keep their detail. */
const KEPT_WHOLE = 0.9999;

/** Whole numbers instead of fractions; costs nothing on the left-out fifths. */
export function quantise({ names, weights, bias }: Linear): ModelFile {
  const sizes = weights.map(Math.abs).sort();
  const step = (sizes[Math.floor(sizes.length * KEPT_WHOLE)] ?? 1) / LARGEST;
  const packed = Int8Array.from(weights, (weight) =>
    Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / step))),
  );
  const content = Buffer.concat([Buffer.from(`${names.join('\n')}\n\n`), Buffer.from(packed.buffer)]);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
  return {
    content: brotliCompressSync(content, { params: quality }).toString('base64'),
    step,
    bias: bias.map((value) => Number(value.toFixed(4))),
  };
}

/** The model as a source file. */
export function packModel(model: Linear): string {
  const file = quantise(model);
  return `// Written by bench/news/train-titles; not by hand.
import type { ModelFile } from './linear-model.ts';

export const titleModel: ModelFile = {
  content:
    '${file.content}',
  step: ${file.step},
  bias: [${file.bias.join(', ')}],
};
`;
}
