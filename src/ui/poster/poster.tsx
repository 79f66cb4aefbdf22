import type { Child, FC } from 'hono/jsx';

type PosterProps = {
  /** One large line, e.g. 公示 or the name of an event; the page's heading. */
  heading: string;
  /** Below the heading, smaller. */
  subtitle?: string | undefined;
  /** Stands out in a box: from–to, day and place. */
  span?: Child;
  /** A code to scan, as an image address. */
  code?: { src: string; alt: string } | undefined;
  /** Last lines: phone, supervision, who hangs it up. */
  footer: readonly string[];
  children?: Child;
};

/** A sheet for the wall, read from two metres; stands in a print layout on A3 without its own heading. */
export const Poster: FC<PosterProps> = ({ heading, subtitle, span, code, footer, children }) => (
  <article class="poster">
    <h1>{heading}</h1>
    {subtitle ? <p class="poster-subtitle">{subtitle}</p> : null}
    {span ? <p class="poster-span">{span}</p> : null}
    <div class="poster-body">{children}</div>
    <footer class="poster-footer">
      <div>
        {footer.map((line) => (
          <p>{line}</p>
        ))}
      </div>
      {code ? <img class="poster-code" src={code.src} alt={code.alt} /> : null}
    </footer>
  </article>
);
