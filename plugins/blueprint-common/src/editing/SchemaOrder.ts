import {
  documentSchema,
  schemaAt,
  type JsonSchema,
} from '../schema/documentSchema';
import { kinds, type KindName } from '../schema/kinds';
import type { FieldSteps } from '../validation/fieldPath';
import { isPlainObject } from './plainValues';

/** The order that the schema of a kind gives to the fields of its documents. */
export class SchemaOrder {
  readonly #schema?: JsonSchema;

  /** @param kind - kind of a document; of an unknown one no order is known */
  constructor(kind: string) {
    this.#schema = Object.hasOwn(kinds, kind)
      ? documentSchema(kind as KindName)
      : undefined;
  }

  /**
   * Place of a field among those of its object; infinite where the schema does
   * not name it.
   *
   * @param steps - steps to the object
   */
  rankOf(steps: FieldSteps, name: string): number {
    const properties =
      this.#schema && schemaAt(this.#schema, steps)?.properties;
    const rank = Object.keys(properties ?? {}).indexOf(name);
    return rank < 0 ? Infinity : rank;
  }

  /** Names of fields in their order; those that the schema does not name come last. */
  sort(steps: FieldSteps, names: readonly string[]): string[] {
    return names.toSorted((a, b) => {
      const [first, second] = [this.rankOf(steps, a), this.rankOf(steps, b)];
      return first === second ? 0 : first - second;
    });
  }

  /** A value with the fields of all its objects in their order. */
  apply(steps: FieldSteps, value: unknown): unknown {
    if (Array.isArray(value)) {
      return value.map((item, index) => this.apply([...steps, index], item));
    }
    if (!isPlainObject(value)) {
      return value;
    }
    return Object.fromEntries(
      this.sort(steps, Object.keys(value)).map(name => [
        name,
        this.apply([...steps, name], value[name]),
      ]),
    );
  }
}
