import type { FC } from 'hono/jsx';

/** A picture that somebody uploaded, drawn small in a list or as wide as the page. */
export const Picture: FC<{ src: string; alt: string; size?: 'thumbnail' | 'full' | undefined }> = ({
  src,
  alt,
  size = 'full',
}) => <img class={`picture picture-${size}`} src={src} alt={alt} loading="lazy" />;
