import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { HumanDuration } from '@backstage/types';
import type { RegistryInfo } from '@policing/plugin-blueprint-common';
import { IANAZone } from 'luxon';

/** What the configuration says about scoring. */
export interface ScoringSettings {
  /** The registries, in their order. */
  registries: RegistryInfo[];
  /** Time zone that decides when a day begins. */
  timeZone: string;
  reconcileEvery: HumanDuration;
  keepRemovedFor: HumanDuration;
}

function durationOf(
  config: Config,
  key: string,
  usual: HumanDuration,
): HumanDuration {
  return config.has(key) ? readDurationFromConfig(config, { key }) : usual;
}

/**
 * Reads the `blueprint` section of the configuration.
 *
 * @throws InputError that names the key with a wrong value
 */
export function readSettings(config: Config): ScoringSettings {
  const zoneKey = 'blueprint.scoring.timeZone';
  const timeZone = config.getOptionalString(zoneKey) ?? 'Europe/London';
  if (!IANAZone.isValidZone(timeZone)) {
    throw new InputError(
      `${zoneKey}: "${timeZone}" is no time zone; write one such as Europe/London`,
    );
  }
  const registries =
    config.getOptionalConfigArray('blueprint.registries') ?? [];
  return {
    registries: registries.map(registry => {
      const name = registry.getString('name');
      return {
        name,
        title: registry.getOptionalString('title') ?? name,
        demonstration: registry.getOptionalBoolean('demonstration') ?? false,
      };
    }),
    timeZone,
    reconcileEvery: durationOf(config, 'blueprint.scoring.reconcileEvery', {
      minutes: 10,
    }),
    keepRemovedFor: durationOf(config, 'blueprint.scoring.keepRemovedFor', {
      days: 30,
    }),
  };
}
