import { KeptUntilChange } from '../../../estate/KeptUntilChange';
import type { RegisterView } from '../../../estate/RegisterView';
import type { ResultsReader } from '../../../store/ResultsStore';
import { estateIndexOf } from '../../capabilities/EstateIndex';
import { cloudTermsOf } from './cloudDefinition';
import { CloudLog } from './CloudLog';
import { PlaceBook } from './PlaceBook';
import { PositionIndex } from './PositionIndex';
import { SystemReader } from './SystemReader';

/** Keeps the cloud positions of the registries until something changes. */
export class PositionBook {
  readonly #places = new PlaceBook();
  readonly #log = new CloudLog(this.#places);
  readonly #indexes = new KeptUntilChange<PositionIndex>();
  #reader = new SystemReader([], '');

  /** Reads what was recorded since it last did. */
  async refresh(store: ResultsReader): Promise<void> {
    await this.#log.refresh(store);
  }

  /**
   * The systems of a registry. It does not depend on who asks, but holds what is
   * restricted.
   *
   * @param today - ISO 8601 day
   */
  of(register: RegisterView, registry: string, today: string): PositionIndex {
    return this.#indexes.get(
      register,
      `${registry} ${today} ${this.#log.version}`,
      () => {
        const terms = cloudTermsOf(register.directory);
        if (!this.#reader.reads(terms.cloudHosting, today)) {
          this.#reader = new SystemReader(terms.cloudHosting, today);
        }
        return new PositionIndex({
          register,
          estate: estateIndexOf(register, registry),
          terms,
          reader: this.#reader,
          places: this.#places,
          log: this.#log.ofRegistry(registry),
          today,
        });
      },
    );
  }
}
