import {
  ConflictError,
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type {
  CalendarFeed,
  CalendarFeedsResponse,
  CalendarFeedWithAddress,
  NewCalendarFeed,
  RegistryInfo,
} from '@policing/plugin-blueprint-common';
import type { OrganisationDirectory } from '@policing/plugin-blueprint-node';
import { DateTime } from 'luxon';
import { randomUUID } from 'node:crypto';
import { estateIndexOf } from '../answers/capabilities/EstateIndex';
import { namedForce } from '../answers/capabilities/estateScope';
import { horizonIndexOf } from '../answers/cloud/horizon/HorizonIndex';
import type { RegisterSource } from '../estate/RegisterView';
import type { Clock } from '../scoring/Clock';
import { calendarEntries } from './calendarEntries';
import type { CalendarFeeds, StoredFeed } from './CalendarFeeds';
import type { CalendarSettings } from './readCalendarSettings';
import { hashOf, isSecret, newSecret } from './secrets';
import { writeCalendar, type WrittenCalendar } from './writeCalendar';

/** How exactly it is kept when a calendar was last read. */
const USE_IS_NOTED_EVERY = { hours: 1 };

/** A calendar that somebody asked for with its secret. */
export interface OpenedCalendar extends WrittenCalendar {
  feed: StoredFeed;
  /** When its dates were worked out. */
  lastModified: Date;
}

/** What the desk works with. */
export interface CalendarDeskOptions {
  feeds: CalendarFeeds;
  people: Pick<OrganisationDirectory, 'people'>;
  source: RegisterSource;
  registries: readonly RegistryInfo[];
  clock: Clock;
  settings: CalendarSettings;
  /** Where the web app is, for links. */
  appUrl: string;
  /** Address from which calendars are read, without the secret. */
  feedUrl: () => Promise<string>;
}

/**
 * Makes, renews, revokes and opens calendars of dates on the horizon. Whoever
 * has the address of one reads it without signing in, so it carries open facts
 * alone, ends after a while, and stops when its maker leaves the catalog.
 */
export class CalendarDesk {
  readonly #options: CalendarDeskOptions;

  constructor(options: CalendarDeskOptions) {
    this.#options = options;
  }

  /** The calendars of a person. */
  async list(person: string): Promise<CalendarFeedsResponse> {
    const { feeds, settings } = this.#options;
    const stored = await feeds.of(person);
    return {
      items: stored.map(feed => this.#shown(feed)),
      most: settings.mostPerPerson,
    };
  }

  /**
   * Makes a calendar.
   *
   * @returns it with its address, which is told this once
   * @throws InputError for a name, registry or force that is none
   * @throws ConflictError where the person has as many as there may be, or is
   *   not in the catalog
   */
  async create(
    person: string,
    request: NewCalendarFeed,
  ): Promise<CalendarFeedWithAddress> {
    const { feeds, settings, clock, registries, source } = this.#options;
    const name = request.name.trim();
    if (name === '') {
      throw new InputError('name: give the calendar a name');
    }
    const { registry } = request;
    if (!registries.some(each => each.name === registry)) {
      throw new InputError(
        `registry: there is none named "${registry}"; there are: ${registries.map(each => each.name).join(', ')}`,
      );
    }
    const force =
      request.force &&
      namedForce(
        'force',
        request.force,
        registry,
        estateIndexOf(source.register, registry),
      );
    if (!(await this.#isInCatalog(person))) {
      throw new ConflictError(
        'You are not in the catalog, and a calendar works only while its maker is; ask an administrator of the platform to add you',
      );
    }
    const createdAt = clock.now();
    const feed: StoredFeed = {
      id: randomUUID(),
      person,
      name,
      registry,
      ...(force && { force }),
      kinds: [...new Set(request.kinds)],
      createdAt,
      expiresAt: this.#expiry(createdAt),
    };
    const secret = newSecret();
    await feeds.add(feed, hashOf(secret), settings.mostPerPerson);
    return this.#withAddress(feed, secret);
  }

  /**
   * Gives a calendar a new address and a new end; the old address stops working
   * at once.
   *
   * @throws NotFoundError where the person has no such calendar
   */
  async renew(person: string, id: string): Promise<CalendarFeedWithAddress> {
    const { feeds, clock } = this.#options;
    const secret = newSecret();
    const feed = await feeds.renew(
      { id, person },
      hashOf(secret),
      this.#expiry(clock.now()),
    );
    if (!feed) {
      throw notYours();
    }
    return this.#withAddress(feed, secret);
  }

  /**
   * Takes a calendar away; its address stops working at once.
   *
   * @throws NotFoundError where the person has no such calendar
   */
  async revoke(person: string, id: string): Promise<void> {
    if (!(await this.#options.feeds.remove({ id, person }))) {
      throw notYours();
    }
  }

  /**
   * Opens a calendar for whoever has its secret.
   *
   * @returns undefined for a secret that is wrong, has ended or whose maker has
   *   left: which of them it is, nobody is told
   * @throws ServiceUnavailableError while the register is not loaded: an empty
   *   calendar would take every date away from those who read it
   */
  async open(secret: string): Promise<OpenedCalendar | undefined> {
    const { feeds, clock, registries, source, appUrl } = this.#options;
    if (!isSecret(secret)) {
      return undefined;
    }
    const feed = await feeds.find(hashOf(secret));
    if (
      !feed ||
      feed.expiresAt <= clock.now() ||
      !(await this.#isInCatalog(feed.person))
    ) {
      return undefined;
    }
    const { register } = source;
    const registry = registries.find(({ name }) => name === feed.registry);
    if (!registry) {
      return undefined;
    }
    if (estateIndexOf(register, feed.registry).systems.length === 0) {
      throw new ServiceUnavailableError('The register is not loaded yet');
    }
    const index = horizonIndexOf(register, feed.registry, clock.today());
    const written = writeCalendar({
      name: feed.name,
      entries: calendarEntries(index, feed),
      demonstration: registry.demonstration,
      directory: register.directory,
      builtAt: index.builtAt,
      appUrl,
    });
    await this.#noteUse(feed);
    return { ...written, feed, lastModified: index.builtAt };
  }

  async #noteUse({ id, lastUsedAt }: StoredFeed): Promise<void> {
    const { feeds, clock } = this.#options;
    const now = clock.now();
    const notedUntil =
      lastUsedAt && DateTime.fromISO(lastUsedAt).plus(USE_IS_NOTED_EVERY);
    if (!notedUntil || notedUntil <= DateTime.fromISO(now)) {
      await feeds.markUsed(id, now);
    }
  }

  async #isInCatalog(person: string): Promise<boolean> {
    const people = await this.#options.people.people();
    return people.some(({ ref }) => ref === person);
  }

  #expiry(from: string): string {
    return DateTime.fromISO(from, { zone: 'utc' })
      .plus(this.#options.settings.validFor)
      .toISO()!;
  }

  #shown({ person: _person, force, ...feed }: StoredFeed): CalendarFeed {
    const { clock, source } = this.#options;
    return {
      ...feed,
      ...(force && { force: source.register.directory.label(force) }),
      expired: feed.expiresAt <= clock.now(),
    };
  }

  async #withAddress(
    feed: StoredFeed,
    secret: string,
  ): Promise<CalendarFeedWithAddress> {
    const base = await this.#options.feedUrl();
    return { feed: this.#shown(feed), address: `${base}/${secret}.ics` };
  }
}

function notYours(): NotFoundError {
  return new NotFoundError('You have no such calendar');
}
