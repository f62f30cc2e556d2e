import {
  formatDay,
  type ForceRoleId,
  type RegistryInfo,
} from '@policing/plugin-blueprint-common';
import { DateTime } from 'luxon';
import { estateIndexOf } from '../answers/capabilities/EstateIndex';
import { entryId, horizonIndexOf } from '../answers/cloud/horizon/HorizonIndex';
import type { RegisterSource } from '../estate/RegisterView';
import type { Notices } from '../notices/Notices';
import { noticeTopics } from '../notices/noticeTopics';
import type { HeldRoles, RoleHolders } from '../notices/RoleHolders';
import type { Clock } from '../scoring/Clock';
import type { ToldDate, ToldDates } from './ToldDates';

/** Roles that plan what a force runs. */
const PLANNERS: readonly ForceRoleId[] = ['force-cto', 'enterprise-architect'];

/** What notices of dates are made from. */
export interface DateNoticesOptions {
  notices: Pick<Notices, 'tell'>;
  holders: Pick<RoleHolders, 'read'>;
  source: RegisterSource;
  registries: readonly RegistryInfo[];
  told: ToldDates;
  clock: Pick<Clock, 'today'>;
}

/**
 * Tells the CTO and the enterprise architects of each force which dates come
 * near: within the warning days of the scorecard. One notice a day for a force
 * at most, each date once; open dates alone, since a notice leaves the register.
 */
export class DateNotices {
  readonly #options: DateNoticesOptions;

  constructor(options: DateNoticesOptions) {
    this.#options = options;
  }

  /** Tells what has not been told. Does nothing while the register is not loaded. */
  async tell(): Promise<void> {
    const { source, registries, holders, told, clock } = this.#options;
    const today = clock.today();
    const loaded = registries.filter(
      ({ name }) => estateIndexOf(source.register, name).systems.length > 0,
    );
    if (loaded.length === 0) {
      return;
    }
    const held = await holders.read();
    for (const registry of loaded) {
      await this.#tellOf(registry, held, today);
    }
    await told.forgetBefore(today);
  }

  async #tellOf(
    { name }: RegistryInfo,
    held: HeldRoles,
    today: string,
  ): Promise<void> {
    const { source, told } = this.#options;
    const { register } = source;
    const index = horizonIndexOf(register, name, today);
    const { warningDays } = index.definitions.horizon;
    const until = DateTime.fromISO(today, { zone: 'utc' })
      .plus({ days: warningDays })
      .toISODate()!;
    const near = index.entries.filter(
      ({ kind, passed, date }) =>
        kind !== 'recovery-test' && !passed && date <= until,
    );
    for (const force of estateIndexOf(register, name).forces) {
      const recipients = held.inForces(PLANNERS, { forces: [force] });
      const ofForce = near
        .filter(({ system }) => system.placed.forces.includes(force))
        .map(entry => ({ id: entryId(entry), date: entry.date }));
      if (
        recipients.length === 0 ||
        ofForce.length === 0 ||
        (await told.lastToldOn(force)) === today
      ) {
        continue;
      }
      const untold = await told.untold(force, ofForce);
      if (
        untold.length > 0 &&
        (await this.#options.notices.tell({
          recipients,
          topic: noticeTopics.dates,
          title: titleOf(
            untold,
            register.directory.label(force).title,
            warningDays,
          ),
          link: `/cloud/horizon?${new URLSearchParams({
            registry: name,
            force,
            from: today,
            to: until,
          })}`,
          severity: 'low',
          scope: force,
        }))
      ) {
        await told.add(force, untold, today);
      }
    }
  }
}

function titleOf(
  [first, ...others]: readonly ToldDate[],
  force: string,
  days: number,
): string {
  const on = formatDay(first.date);
  return others.length === 0
    ? `A date of ${force} falls within ${days} days: ${on}`
    : `${others.length + 1} dates of ${force} fall within ${days} days, the first on ${on}`;
}
