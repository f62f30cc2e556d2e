import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { RiMenuLine, RiSearchLine, RiUserLine } from '@remixicon/react';
import { SidebarLogo } from './SidebarLogo';
import { WhoYouAre } from './WhoYouAre';

/** The bar on the left: the register's pages first, the platform's after them. */
export const navContent = NavContentBlueprint.make({
  params: {
    component: ({ navItems }) => {
      const nav = navItems.withComponent(item => (
        <SidebarItem icon={() => item.icon} to={item.href} text={item.title} />
      ));

      // These two are shown by components of their own further down.
      nav.take('page:search');
      nav.take('page:notifications');
      // Led to by the name of the person at the foot.
      nav.take('page:blueprint/your-access');

      return (
        <Sidebar>
          <SidebarLogo />
          <SidebarGroup label="Search" icon={<RiSearchLine />} to="/search">
            <SidebarSearchModal />
          </SidebarGroup>
          <SidebarDivider />
          <SidebarGroup label="Menu" icon={<RiMenuLine />}>
            {nav.take('page:home')}
            {nav.take('page:blueprint')}
            {nav.take('page:cloud-migration')}
            {nav.take('page:blueprint/collaboration')}
            {nav.take('page:blueprint/strategy')}
            {nav.take('page:blueprint/board-paper')}
            <SidebarDivider />
            <SidebarScrollWrapper>
              {nav.take('page:catalog')}
              {nav.rest({ sortBy: 'title' })}
            </SidebarScrollWrapper>
          </SidebarGroup>
          <SidebarSpace />
          <SidebarDivider />
          <NotificationsSidebarItem />
          <SidebarDivider />
          <SidebarGroup label="You" icon={<RiUserLine />}>
            {nav.take('page:user-settings')}
            <WhoYouAre />
          </SidebarGroup>
        </Sidebar>
      );
    },
  },
});
