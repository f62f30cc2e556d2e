import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { NoticeTopic } from './noticeTopics';

/** Something that people are told of. */
export interface Notice {
  /** Full references of the people; nobody is told where there are none. */
  recipients: readonly string[];
  topic: NoticeTopic;
  /**
   * What happened, in a sentence. A notice leaves the register, by mail too where
   * the platform is set so: it holds open facts only, nothing restricted.
   */
  title: string;
  /** Where to read on, a path of the web app. */
  link: string;
  /** Low, so that nothing pops up, unless there is a reason. */
  severity?: 'low' | 'normal' | 'high';
  /**
   * What the notice is about, such as the reference of a system. A later notice
   * of the same topic and scope takes the place of the earlier one.
   */
  scope: string;
}

/**
 * Tells people of what happened, through the notifications of the platform,
 * whose settings decide what reaches whom.
 */
export class Notices {
  readonly #service: NotificationService;
  readonly #logger: LoggerService;

  constructor(options: {
    service: NotificationService;
    logger: LoggerService;
  }) {
    this.#service = options.service;
    this.#logger = options.logger;
  }

  /**
   * Sends a notice. It never fails: what a notice is about has happened, told or
   * not, so the log alone says that it could not be sent.
   *
   * @returns whether the platform took it
   */
  async tell(notice: Notice): Promise<boolean> {
    const { recipients, topic, title, link, severity = 'low', scope } = notice;
    if (recipients.length === 0) {
      return true;
    }
    try {
      await this.#service.send({
        recipients: {
          type: 'entity',
          entityRef: [...new Set(recipients)].sort(),
        },
        payload: { title, link, severity, topic, scope: `${topic} ${scope}` },
      });
      return true;
    } catch (error) {
      // Neither the title nor the people: a log is read by others.
      this.#logger.warn(
        `A notice of the sort ${topic} could not be sent: ${stringifyError(error)}`,
      );
      return false;
    }
  }
}
