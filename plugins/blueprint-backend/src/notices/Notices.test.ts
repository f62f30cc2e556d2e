import { mockServices } from '@backstage/backend-test-utils';
import { Notices } from './Notices';
import { noticeTopics } from './noticeTopics';

const notice = {
  recipients: ['user:demo/dev', 'user:demo/ann', 'user:demo/dev'],
  topic: noticeTopics.dates,
  title: '3 dates of Eastvale Police fall within 90 days',
  link: '/cloud/horizon?registry=demo',
  scope: 'group:demo/eastvale',
};

describe('Notices', () => {
  const service = { send: jest.fn() };
  const logger = mockServices.logger.mock();
  const notices = new Notices({ service, logger });

  beforeEach(() => jest.resetAllMocks());

  it('sends quietly, once to each person, under one topic and scope', async () => {
    await expect(notices.tell(notice)).resolves.toBe(true);
    expect(service.send.mock.calls).toEqual([
      [
        {
          recipients: {
            type: 'entity',
            entityRef: ['user:demo/ann', 'user:demo/dev'],
          },
          payload: {
            title: notice.title,
            link: notice.link,
            severity: 'low',
            topic: 'cloud-dates',
            scope: 'cloud-dates group:demo/eastvale',
          },
        },
      ],
    ]);
  });

  it('asks nothing of the platform where nobody is to be told', async () => {
    await expect(notices.tell({ ...notice, recipients: [] })).resolves.toBe(
      true,
    );
    expect(service.send).not.toHaveBeenCalled();
  });

  it('goes on where it cannot send, and logs neither words nor people', async () => {
    service.send.mockRejectedValue(new Error('404 Not Found'));
    await expect(notices.tell(notice)).resolves.toBe(false);
    const logged = JSON.stringify(logger.warn.mock.calls);
    expect(logged).toContain('cloud-dates could not be sent');
    expect(logged).not.toMatch(/Eastvale|user:demo/);
  });
});
