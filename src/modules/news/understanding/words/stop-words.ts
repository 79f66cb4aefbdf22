/** Words that say nothing about a text; kept out of index, key words and queries. */
export const stopWords: ReadonlySet<string> = new Set(
  `的 了 和 是 在 也 与 及 或 就 都 而 着 被 把 对 对于 关于 从 向 到 以 为 于 由 等 等等 之 其 这 那 这个 那个 这些 那些 一个 一些 我 你 他 她 它
  我们 你们 他们 她们 它们 自己 不 没 没有 很 更 最 还 又 再 将 已 已经 并 并且 但 但是 因为 所以 如果 则 该 此 每 各 个 上 下 中 里 后 前 时
  说 要 会 能 可以 可 有 来 去 让 给 使 得 地 过 吧 吗 呢 啊 据 称 者 所 们 多 大 小 年 月 日 号 今年 去年 目前 近日 日前 记者 通讯员 报道 表示
  介绍 了解 进行 通过 开展 方面 工作 情况 问题 其中 同时 以及 还有 根据 按照 为了 成为 以来 之后 之前 the of and to in for is on with`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
