import type { RootConfigService } from '@backstage/backend-plugin-api';

/** Where the platform reads tokens of services from; the second is its old form. */
const TOKEN_KEYS = ['backend.auth.externalAccess', 'backend.auth.keys'];

/**
 * Refuses a configuration that opens a way around the policy: the register
 * rather stays shut than shows every force's weaknesses.
 *
 * @param config - configuration of the server
 * @throws an error that names every such way and says what to do about it; it
 *   quotes no token
 */
export function refuseOpenDoors(config: RootConfigService): void {
  const faults = [
    ...switchFaults(config),
    ...TOKEN_KEYS.flatMap(key => tokenFaults(config, key)),
  ];
  if (faults.length > 0) {
    throw new Error(
      [
        'The server does not start, because its configuration lets callers pass the rules about who sees what (docs/roles.md):',
        ...faults.map(fault => `- ${fault}`),
      ].join('\n'),
    );
  }
}

function switchFaults(config: RootConfigService): string[] {
  const faults = [];
  if (!config.getOptionalBoolean('permission.enabled')) {
    faults.push(
      'permission.enabled is not true, so nobody would be asked for a permission. Set it to true.',
    );
  }
  const disabled = 'backend.auth.dangerouslyDisableDefaultAuthPolicy';
  if (config.getOptionalBoolean(disabled)) {
    faults.push(
      `${disabled} is true, so callers who are not signed in would be let in. Take it out.`,
    );
  }
  return faults;
}

/** The platform never asks the policy about tokens of services; what they may do stands with them. */
function tokenFaults(config: RootConfigService, key: string): string[] {
  const entries = config.getOptionalConfigArray(key) ?? [];
  return entries.flatMap((entry, index) => {
    const place = `${key}[${index}]`;
    const restrictions =
      entry.getOptionalConfigArray('accessRestrictions') ?? [];
    if (restrictions.length === 0) {
      return [
        `${place} has no accessRestrictions, so its tokens would read and change everything. ` +
          'Say which plugin and which permissions it is for, such as accessRestrictions: [{ plugin: blueprint, permission: blueprint.facts.read }].',
      ];
    }
    return restrictions.flatMap((restriction, at) =>
      ['permission', 'permissionAttribute.action']
        .filter(field => isEmpty(restriction.getOptional(field)))
        .map(
          field =>
            `${place}.accessRestrictions[${at}].${field} is empty, which the platform takes for no restriction. Name what the token may do, or take the field out to allow all of the plugin.`,
        ),
    );
  });
}

/** Whether a field is there and names nothing. */
function isEmpty(value: unknown): boolean {
  const names: unknown[] = [value].flat();
  return (
    value !== undefined &&
    names.every(name => !/[^ ,]/.test(String(name ?? '')))
  );
}
