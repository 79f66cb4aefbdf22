import type { WrittenTrees } from '../../../src/modules/news/extraction/body/tree-model.ts';
import type { BinnedLines } from './binned-lines.ts';
import type { TreeNode } from './grow-tree.ts';

/** Lays trees out as they are kept, with values in place of steps. */
export function writtenTrees(trees: readonly TreeNode[], data: BinnedLines): WrittenTrees {
  const features: string[] = [];
  const [roots, asks, values, rights]: number[][] = [[], [], [], []];
  const numberOf = (name: string) => {
    if (!features.includes(name)) features.push(name);
    return features.indexOf(name);
  };
  const lay = (node: TreeNode): void => {
    const at = asks?.length ?? 0;
    rights?.push(0);
    if ('score' in node) {
      asks?.push(-1);
      values?.push(Number(node.score.toPrecision(4)));
      return;
    }
    asks?.push(numberOf(data.names[node.feature] ?? ''));
    values?.push(data.edges[node.feature]?.[node.step] ?? 0);
    lay(node.left);
    if (rights) rights[at] = asks?.length ?? 0;
    lay(node.right);
  };
  for (const tree of trees) {
    roots?.push(asks?.length ?? 0);
    lay(tree);
  }
  return { features, roots: roots ?? [], asks: asks ?? [], values: values ?? [], rights: rights ?? [] };
}
