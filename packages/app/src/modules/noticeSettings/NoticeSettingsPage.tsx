import { Content } from '@backstage/core-components';
import { UserNotificationSettingsCard } from '@backstage/plugin-notifications';

/** What each sort of notice is called; its names are in docs/notifications.md. */
const topicNames = {
  'cloud-blockers': 'Something new holds up a move to cloud',
  'cloud-dates': 'Dates of a force come near',
  'cloud-imports': 'An import waits',
};

/** Which notifications reach the person, each to be switched off by its sort. */
export function NoticeSettingsPage() {
  return (
    <Content>
      <UserNotificationSettingsCard
        originNames={{ 'plugin:blueprint': 'Policing Technology Blueprint' }}
        topicNames={topicNames}
      />
    </Content>
  );
}
