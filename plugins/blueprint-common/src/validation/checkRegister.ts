import { restrictedKinds } from '../schema';
import { checkReferences } from './checkReferences';
import { findDuplicates } from './findDuplicates';
import type { ParsedDocument } from './parseRegistryFile';
import { findingAt, Register, type RegisterFinding } from './register';
import { registerRules } from './registerRules';

/**
 * Checks all documents of all registries against each other: duplicates,
 * references that point at nothing, and the rules that need more than one
 * document.
 *
 * None of these keeps an entity out of the register; a duplicate does not
 * count.
 *
 * @param documents - sound documents in the order of the registries and their
 *   files
 * @param options - `references`: how a reference that points at nothing counts;
 *   `off` for part of a register
 * @returns findings in the order of duplicates, references, rules
 */
export function checkRegister(
  documents: readonly ParsedDocument[],
  options: { references?: 'error' | 'warning' | 'off' } = {},
): RegisterFinding[] {
  const { references = 'error' } = options;
  const register = Register.of(documents);
  return [
    ...findDuplicates(documents),
    ...(references === 'off'
      ? []
      : checkReferences(documents, ref => register.has(ref), {
          severity: references,
          refs: documents.map(({ ref }) => ref),
        })),
    ...ruleFindings(register),
  ];
}

function ruleFindings(register: Register): RegisterFinding[] {
  return register.documents().flatMap(({ parsed, entity }) =>
    registerRules
      .filter(({ kinds }) => kinds.includes(entity.kind))
      .flatMap(rule =>
        rule.check(entity, register).map(({ field, ...details }) =>
          findingAt(parsed, field, {
            rule: rule.id,
            severity: rule.severity,
            ...details,
            ...(restrictedKinds.includes(entity.kind) && { restricted: true }),
          }),
        ),
      ),
  );
}
