import type { KindName, SpecOf } from '../../schema';
import type { FieldSteps } from '../fieldPath';
import type { Problem } from '../problem';
import { resolveReference } from '../references';

/** A type of which every part may be missing, because it may have been wrong. */
export type Partly<T> = T extends readonly (infer Item)[]
  ? readonly (Partly<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Partly<T[Key]> }
    : T;

/** What a rule sees of a document: only the fields that are sound by the schema. */
export interface RuleDocument<K extends KindName = KindName> {
  kind: K;
  metadata: {
    name?: string;
    namespace?: string;
    title?: string;
    description?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    tags?: (string | undefined)[];
    links?: ({ url?: string } | undefined)[];
  };
  /** Fields of the kind; a rule over every kind sees no particular one. */
  spec: [KindName] extends [K] ? object : Partly<SpecOf<K>>;
}

/** What a rule says about one field. */
export interface RuleFinding {
  /** Where: steps from the root of the document. */
  steps: FieldSteps;
  /** What is wrong; no values, because those of restricted documents stay hidden. */
  message: string;
  found?: string;
  /** What is allowed; no values of the document either. */
  allowed?: string;
  suggestion?: string;
  /** Whether the name of the field is wrong rather than its value. */
  atName?: boolean;
}

/** A rule that a JSON Schema cannot express, over one document. */
export interface DocumentRule {
  /** Name, unique among the rules. */
  id: string;
  kinds: readonly KindName[];
  severity: 'error' | 'warning';
  /** What must hold, as a sentence; it stands in the description of the data model. */
  description: string;
  check(document: RuleDocument): Problem[];
}

/**
 * Makes a rule whose check sees the typed fields of its kinds.
 *
 * @param rule - the rule; `check` returns what breaks it
 */
export function documentRule<const K extends KindName>(rule: {
  id: string;
  kinds: readonly K[];
  severity: 'error' | 'warning';
  description: string;
  check(document: RuleDocument<K>): RuleFinding[];
}): DocumentRule {
  const { id, kinds, severity, description } = rule;
  return {
    id,
    kinds,
    severity,
    description,
    check: document =>
      rule
        .check(document as unknown as RuleDocument<K>)
        .map(finding => ({ rule: id, severity, ...finding })),
  };
}

/**
 * Numbers the items of a list and leaves out those that were not sound.
 *
 * @param items - list of a document, possibly missing
 */
export function itemsOf<T>(
  items: readonly (T | undefined)[] | undefined,
): { item: T; index: number }[] {
  return (items ?? []).flatMap((item, index) =>
    item === undefined ? [] : [{ item, index }],
  );
}

/**
 * Finds the items that repeat an earlier one.
 *
 * @param items - list of a document, possibly missing
 * @param keyOf - what makes two items the same; undefined items never repeat
 * @returns place and key of each repetition
 */
export function repetitionsOf<T>(
  items: readonly (T | undefined)[] | undefined,
  keyOf: (item: T) => string | undefined,
): { key: string; index: number }[] {
  const seen = new Set<string>();
  return itemsOf(items).flatMap(({ item, index }) => {
    const key = keyOf(item);
    if (key !== undefined && seen.has(key)) {
      return [{ key, index }];
    }
    if (key !== undefined) {
      seen.add(key);
    }
    return [];
  });
}

/**
 * Says whether a list of groups names a group, however each is written.
 *
 * @param group - reference to a group as written
 * @param list - references to groups as written
 * @param metadata - metadata of the document that both stand in
 */
export function namesGroup(
  group: string,
  list: readonly (string | undefined)[],
  { namespace = 'default' }: RuleDocument['metadata'],
): boolean {
  const full = (text: string) => resolveReference(text, 'Group', namespace);
  return itemsOf(list).some(({ item }) => full(item) === full(group));
}
