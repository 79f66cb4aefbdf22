import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import { Icon } from '../icon/icon.tsx';

export type MenuItem = { href: string; label: string; count?: number | undefined };
export type MenuGroup = { label: string; items: readonly MenuItem[] };
type MenuProps = { menu: readonly MenuGroup[]; current: string };

const Groups: FC<MenuProps> = ({ menu, current }) => (
  <>
    {menu.map((group) => (
      <div class="menu-group">
        <p class="menu-title">{group.label}</p>
        <ul class="plain-list">
          {group.items.map((item) => (
            <li>
              <a href={item.href} aria-current={item.href === current ? 'page' : undefined}>
                <span>{item.label}</span>
                {item.count ? (
                  <span class="menu-count">
                    {item.count}
                    <span class="sr-only"> 项待办</span>
                  </span>
                ) : null}
              </a>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </>
);

/** The menu of a role stands twice on every page and hardly ever changes: written once for each page it points at. */
const written = new WeakMap<MenuProps['menu'], Map<string, Child>>();

function groupsOf({ menu, current }: MenuProps): Child {
  const pages = written.get(menu) ?? new Map<string, Child>();
  written.set(menu, pages);
  const known = pages.get(current) ?? raw(String(<Groups menu={menu} current={current} />));
  pages.set(current, known);
  return known;
}

/** Beside the page on a desk; only one of the two menus is displayed, so readers meet one. */
export const SideMenu: FC<MenuProps> = (props) => (
  <nav class="side-menu" aria-label="功能菜单">
    {groupsOf(props)}
  </nav>
);

/** Folded above the page on a phone; opens without a script. */
export const FoldedMenu: FC<MenuProps> = (props) => (
  <details class="folded-menu">
    <summary>
      <Icon name="menu" />
      菜单
    </summary>
    <nav aria-label="功能菜单（手机）">{groupsOf(props)}</nav>
  </details>
);
