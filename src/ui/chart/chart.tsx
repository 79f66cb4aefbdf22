import type { Child, FC } from 'hono/jsx';

type ChartFigureProps = {
  title: string;
  /** Address of the SVG image. */
  src: string;
  /** What the picture shows, in one sentence. */
  alt: string;
  /** The same figures as a table, for those who cannot or would rather not look. */
  table: Child;
};

/** A picture of figures, never without the figures. */
export const ChartFigure: FC<ChartFigureProps> = ({ title, src, alt, table }) => (
  <figure class="chart">
    <figcaption>{title}</figcaption>
    <img src={src} alt={alt} width={640} height={320} loading="lazy" />
    <details class="disclosure">
      <summary>看数据</summary>
      <div>{table}</div>
    </details>
  </figure>
);
