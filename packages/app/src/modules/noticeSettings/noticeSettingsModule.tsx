import {
  createFrontendModule,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';

/** The page of the settings on which people choose what they are told of. */
const noticeSettingsPage = SubPageBlueprint.make({
  name: 'notifications',
  params: {
    path: 'notifications',
    title: 'Notifications',
    loader: () =>
      import('./NoticeSettingsPage').then(m => <m.NoticeSettingsPage />),
  },
});

/** Adds the choice of notifications to the settings, where the platform leaves it out. */
export const noticeSettingsModule = createFrontendModule({
  pluginId: 'user-settings',
  extensions: [noticeSettingsPage],
});
