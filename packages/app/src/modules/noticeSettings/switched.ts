import type { NotificationsApi } from '@backstage/plugin-notifications';

/** What a person is told of, as the platform keeps it. */
export type NoticeSettings = Awaited<
  ReturnType<NotificationsApi['getNotificationSettings']>
>;

/**
 * The settings with one topic switched on or off, and nothing else changed: an
 * origin stays on while one of its topics is.
 */
export function switched(
  settings: NoticeSettings,
  choice: { channel: string; origin: string; topic: string; isOn: boolean },
): NoticeSettings {
  return {
    channels: settings.channels.map(channel =>
      channel.id === choice.channel
        ? {
            ...channel,
            origins: channel.origins.map(origin =>
              origin.id === choice.origin
                ? {
                    ...origin,
                    enabled: true,
                    topics: origin.topics?.map(topic =>
                      topic.id === choice.topic
                        ? { ...topic, enabled: choice.isOn }
                        : topic,
                    ),
                  }
                : origin,
            ),
          }
        : channel,
    ),
  };
}
