import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { Duration } from 'luxon';

/** What the configuration says about calendars. */
export interface CalendarSettings {
  /** Most that one person may have. */
  mostPerPerson: number;
  /** How long an address works before it has to be renewed. */
  validFor: Duration;
}

/**
 * Reads `blueprint.calendar` of the configuration.
 *
 * @throws InputError that names the key with a wrong value
 */
export function readCalendarSettings(config: Config): CalendarSettings {
  const mostKey = 'blueprint.calendar.mostPerPerson';
  const validKey = 'blueprint.calendar.validFor';
  const mostPerPerson = config.getOptionalNumber(mostKey) ?? 5;
  if (!Number.isInteger(mostPerPerson) || mostPerPerson < 0) {
    throw new InputError(
      `${mostKey}: ${mostPerPerson} is no number of calendars`,
    );
  }
  const validFor = Duration.fromObject(
    config.has(validKey)
      ? readDurationFromConfig(config, { key: validKey })
      : { days: 365 },
  );
  if (validFor.toMillis() <= 0) {
    throw new InputError(`${validKey}: an address has to work for some time`);
  }
  return { mostPerPerson, validFor };
}
