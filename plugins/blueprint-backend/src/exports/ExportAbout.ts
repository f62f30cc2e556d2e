import type { Marking, RegistryInfo } from '@policing/plugin-blueprint-common';
import {
  chooseRegistry,
  type Reading,
  registerState,
} from '../answers/Reading';

/** What stands on everything that is taken away from the register. */
export interface ExportAbout {
  /** What it is, such as `Heat map`; also the start of the name of the file. */
  title: string;
  /** Title of what it is about: a force, or every system of the register. */
  scope: string;
  registry: RegistryInfo;
  /** Scorecard and version, such as `Policing Technology Blueprint 1.0.0`. */
  blueprintVersion?: string;
  /** Day the facts were read at, ISO 8601. */
  date: string;
  /** Coverage of the scope, 0–1; absent where it is not known or no part of it. */
  coverage?: number;
  /** The highest marking of what may be in it. */
  classification: Marking;
  /** What a reader must know to read it rightly: filters, what is left out. */
  notes: readonly string[];
}

/** What an export says of itself beside what the register knows. */
export type AboutExport = Pick<ExportAbout, 'title' | 'classification'> &
  Partial<Pick<ExportAbout, 'scope' | 'coverage' | 'notes'>> & {
    /** Name of the register as asked for. */
    registry?: string;
  };

/**
 * Puts together what an export says about itself.
 *
 * @throws NotAllowedError where the caller may take nothing away
 * @throws InputError for a name that no registry has
 */
export async function aboutExport(
  reading: Reading,
  { registry: name, ...about }: AboutExport,
): Promise<ExportAbout> {
  reading.access.requireExports();
  const [state, scoring] = await Promise.all([
    registerState(reading.store),
    reading.store.readScoringState(),
  ]);
  const registry = chooseRegistry(reading, state, name);
  const { definitions } = state;
  return {
    scope: `Every system of ${registry.title}`,
    notes: [],
    ...about,
    registry,
    ...(definitions && {
      blueprintVersion: `${
        reading.register.directory.label(definitions.scorecard).title
      } ${definitions.version}`,
    }),
    date: scoring?.day ?? new Date().toISOString().slice(0, 10),
  };
}
