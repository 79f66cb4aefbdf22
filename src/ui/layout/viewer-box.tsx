import type { FC } from 'hono/jsx';
import { Icon } from '../icon/icon.tsx';
import type { Viewer } from './page.tsx';

/** Who is signed in, and the way out; or the way in. */
export const ViewerBox: FC<{ viewer?: Viewer | undefined; signInHref?: string | undefined }> = ({
  viewer,
  signInHref,
}) => {
  if (!viewer) return signInHref ? <a href={signInHref}>登录</a> : null;
  return (
    <>
      <span class="viewer-name">
        <Icon name="user" />
        {viewer.name}
      </span>
      {viewer.signOutHref ? (
        <form action={viewer.signOutHref} method="post" class="contents">
          <button type="submit">退出</button>
        </form>
      ) : null}
    </>
  );
};
