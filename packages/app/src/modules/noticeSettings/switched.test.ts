import { switched } from './switched';

const settings = {
  channels: [
    {
      id: 'Web',
      origins: [
        {
          id: 'plugin:blueprint',
          enabled: true,
          topics: [
            { id: 'cloud-blockers', enabled: true },
            { id: 'cloud-dates', enabled: true },
          ],
        },
        { id: 'plugin:other', enabled: false },
      ],
    },
  ],
};

it('switches one topic and leaves the rest as it was', () => {
  const [channel] = switched(settings, {
    channel: 'Web',
    origin: 'plugin:blueprint',
    topic: 'cloud-dates',
    isOn: false,
  }).channels;
  expect(channel.origins).toEqual([
    {
      id: 'plugin:blueprint',
      enabled: true,
      topics: [
        { id: 'cloud-blockers', enabled: true },
        { id: 'cloud-dates', enabled: false },
      ],
    },
    { id: 'plugin:other', enabled: false },
  ]);
});
