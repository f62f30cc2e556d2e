import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { LogoFull } from './LogoFull';
import { LogoIcon } from './LogoIcon';

/** The logo above the navigation, which leads home. */
export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  const width = isOpen
    ? sidebarConfig.drawerWidthOpen
    : sidebarConfig.drawerWidthClosed;

  return (
    <Link
      to="/"
      underline="none"
      style={{
        alignItems: 'center',
        boxSizing: 'border-box',
        display: 'flex',
        height: 2 * sidebarConfig.logoHeight,
        paddingLeft: (sidebarConfig.drawerWidthClosed - 36) / 2,
        width,
      }}
    >
      {isOpen ? <LogoFull /> : <LogoIcon />}
    </Link>
  );
}
