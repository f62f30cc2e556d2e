import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { kinds, restrictedKinds, type KindName } from '../schema';
import { closestName } from './closestName';
import type { ParsedDocument } from './parseRegistryFile';
import { showValue } from './problem';
import {
  referencesOf,
  resolveReference,
  type EntityLookup,
} from './references';
import { findingAt, type RegisterFinding } from './register';

/** A document as far as its references are concerned. */
export type ReferringDocument = Pick<
  ParsedDocument,
  'entity' | 'registry' | 'file' | 'line' | 'document'
> &
  Partial<Pick<ParsedDocument, 'positions'>>;

/** Kinds that the register holds; a reference to another kind is not looked up. */
const ownKinds = new Set(
  Object.keys(kinds).map(kind => kind.toLocaleLowerCase('en-US')),
);

/** Suggestions compare every name of a kind, so that a register that is half there gets only some. */
const mostSuggestions = 100;

/**
 * Finds references that point at nothing.
 *
 * @param documents - documents to look through, not necessarily all of them
 * @param has - what the register holds, by full reference in lower case
 * @param options - `severity` of a finding; `refs`, where given, are what the
 *   register holds, to suggest what was meant
 */
export function checkReferences(
  documents: readonly ReferringDocument[],
  has: EntityLookup,
  options: {
    severity?: 'error' | 'warning';
    refs?: Iterable<string>;
  } = {},
): RegisterFinding[] {
  const { severity = 'error', refs = [] } = options;
  const namesByKind = groupNames(refs);
  const findings: RegisterFinding[] = [];
  for (const document of documents) {
    const { entity } = document;
    const namespace = entity.metadata.namespace ?? 'default';
    for (const { field, path, text } of referencesOf(entity)) {
      const ref = resolveReference(text, field.defaultKind, namespace, has);
      const { kind, name } = parseEntityRef(ref);
      if (!ownKinds.has(kind) || has(ref)) {
        continue;
      }
      const suggestion =
        findings.length < mostSuggestions
          ? suggest(text, ref, namesByKind.get(kind) ?? [])
          : undefined;
      findings.push(
        findingAt(document, path, {
          severity,
          rule: 'dangling-reference',
          message: `The register has no ${nameOfKind(kind)} of this name.`,
          found: text === name ? showValue(text) : `"${text}", that is ${ref}`,
          ...(suggestion && { suggestion }),
          ...(isRestricted(entity.kind) && { restricted: true }),
        }),
      );
    }
  }
  return findings;
}

function isRestricted(kind: string): boolean {
  return restrictedKinds.includes(kind as KindName);
}

function nameOfKind(kind: string): string {
  return (
    Object.keys(kinds).find(name => name.toLocaleLowerCase('en-US') === kind) ??
    kind
  );
}

function groupNames(refs: Iterable<string>): Map<string, string[]> {
  const namesByKind = new Map<string, string[]>();
  for (const ref of refs) {
    const [kind, rest] = ref.split(':');
    const names = namesByKind.get(kind) ?? [];
    names.push(rest);
    namesByKind.set(kind, names);
  }
  return namesByKind;
}

/** The name meant, in the form the author used: with its namespace only where it differs. */
function suggest(
  text: string,
  ref: string,
  candidates: readonly string[],
): string | undefined {
  const { kind, namespace, name } = parseEntityRef(ref);
  const sameNamespace = candidates
    .filter(candidate => candidate.startsWith(`${namespace}/`))
    .map(candidate => candidate.slice(namespace.length + 1));
  const near = closestName(name, sameNamespace);
  if (near) {
    return text.includes('/') ? `${namespace}/${near}` : near;
  }
  const elsewhere = candidates.find(candidate =>
    candidate.endsWith(`/${name}`),
  );
  return (
    elsewhere && stringifyEntityRef(parseEntityRef(`${kind}:${elsewhere}`))
  );
}
