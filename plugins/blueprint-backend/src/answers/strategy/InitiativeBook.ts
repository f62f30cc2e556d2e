import type {
  InitiativeEntity,
  RegistryInfo,
} from '@policing/plugin-blueprint-common';
import type { Entity } from '@backstage/catalog-model';
import { KeptUntilChange } from '../../estate/KeptUntilChange';
import { registryOf } from '../../estate/registryOf';
import type { RegisterView } from '../../estate/RegisterView';
import { initiativeRecord, type InitiativeRecord } from './InitiativeRecord';

/** The initiatives of each register, read once until the register changes. */
export class InitiativeBook {
  readonly #kept = new KeptUntilChange<InitiativeRecord[]>();

  /**
   * Every initiative of a register, by title.
   *
   * @param today - day by which ends and funding are judged, ISO 8601
   */
  of(
    register: RegisterView,
    registry: RegistryInfo,
    today: string,
  ): readonly InitiativeRecord[] {
    return this.#kept.get(register, `${registry.name} ${today}`, () =>
      register.directory
        .all<Entity & InitiativeEntity>('Initiative')
        .filter(entity => registryOf(entity) === registry.name)
        .map(entity =>
          initiativeRecord(entity, register.directory, registry, today),
        )
        .sort(({ summary: a }, { summary: b }) =>
          a.title.localeCompare(b.title, 'en-GB'),
        ),
    );
  }
}
