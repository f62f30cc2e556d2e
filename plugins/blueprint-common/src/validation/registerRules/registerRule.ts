import type { KindName, RegistryEntity } from '../../schema';
import type { Register } from '../register';

/** What a rule over the register says about one field. */
export interface RegisterRuleFinding {
  /** Path of a reference in the document, or `metadata.name`. */
  field: string;
  /** What is wrong; no values, because those of restricted documents stay hidden. */
  message: string;
  found?: string;
  allowed?: string;
  suggestion?: string;
}

/** A rule that needs other documents of the register. */
export interface RegisterRule {
  /** Name, unique among the rules. */
  id: string;
  kinds: readonly KindName[];
  severity: 'error' | 'warning';
  /** What must hold, as a sentence; it stands in the description of the data model. */
  description: string;
  /** Checks one entity, whose references are full, among the others. */
  check(entity: RegistryEntity, register: Register): RegisterRuleFinding[];
}

/**
 * Makes a rule whose check sees the typed fields of its kinds.
 *
 * @param rule - the rule; `check` returns what breaks it
 */
export function registerRule<const K extends KindName>(
  rule: Omit<RegisterRule, 'kinds' | 'check'> & {
    kinds: readonly K[];
    check(entity: RegistryEntity<K>, register: Register): RegisterRuleFinding[];
  },
): RegisterRule {
  return rule as unknown as RegisterRule;
}
