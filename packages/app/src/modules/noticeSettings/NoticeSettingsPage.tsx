import { useApi } from '@backstage/frontend-plugin-api';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import { Alert, Container, Switch, Text } from '@backstage/ui';
import { Answer, useServerData } from '@policing/plugin-blueprint-react';
import { useState } from 'react';
import styles from './NoticeSettingsPage.module.css';
import { type NoticeSettings, switched } from './switched';

/** Who sends the notices of the register, in the words of the platform. */
const ORIGIN = 'plugin:blueprint';

/** What each sort of notice is called; the sorts are in docs/notifications.md. */
const topicNames: Record<string, string> = {
  'cloud-blockers': 'Something new holds up the move of a system to cloud',
  'cloud-dates': 'Dates of a force come near',
  'cloud-imports': 'An import waits to be accepted',
};

/** Ways by which a notice can come; the platform’s own names for the rest. */
const channelNames: Record<string, string> = { Web: 'Here in the app' };

/**
 * What the person is told of, each sort to be switched off. The platform has a
 * table for it whose switches carry no names, so this page has its own.
 */
export function NoticeSettingsPage() {
  const api = useApi(notificationsApiRef);
  const loaded = useServerData('notice settings', () =>
    api.getNotificationSettings(),
  );
  const [changed, setChanged] = useState<NoticeSettings>();
  const [failed, setFailed] = useState<Error>();

  const change = async (settings: NoticeSettings) => {
    try {
      setChanged(await api.updateNotificationSettings(settings));
      setFailed(undefined);
    } catch (error) {
      setFailed(error as Error);
    }
  };

  return (
    <Container className={styles.page}>
      <Text as="h2" variant="title-x-small" weight="bold">
        What do you want to be told of?
      </Text>
      {failed && (
        <Alert
          role="alert"
          status="danger"
          icon
          title="Your choice could not be kept"
          description={failed.message}
        />
      )}
      <Answer of={loaded} what="your choice of notifications">
        {answer => {
          const settings = changed ?? answer;
          return settings.channels.map(({ id: channel, origins }) => (
            <fieldset key={channel} className={styles.channel}>
              <legend>{channelNames[channel] ?? channel}</legend>
              {origins
                .find(({ id }) => id === ORIGIN)
                ?.topics?.map(({ id: topic, enabled }) => (
                  <Switch
                    key={topic}
                    label={topicNames[topic] ?? topic}
                    isSelected={enabled}
                    onChange={isOn =>
                      change(
                        switched(settings, {
                          channel,
                          origin: ORIGIN,
                          topic,
                          isOn,
                        }),
                      )
                    }
                  />
                )) ?? <p>The register has sent you nothing yet.</p>}
            </fieldset>
          ));
        }}
      </Answer>
    </Container>
  );
}
