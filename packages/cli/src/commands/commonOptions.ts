import type { Command } from 'commander';

/** Options of the commands that read registries. */
export interface CommonOptions {
  config?: string;
  namespace?: string;
}

/**
 * Adds the options that say where registries are.
 *
 * @param command - command that reads registries
 */
export function addRegistryOptions(command: Command): Command {
  return command
    .option(
      '-c, --config <file>',
      'configuration that names the registries; otherwise the nearest app-config.yaml',
    )
    .option(
      '-n, --namespace <name>',
      'namespace of documents that name none, outside the configured registries',
    );
}
