import type { RegisterFileError } from '../api/types';
import { referencePattern, restrictedKinds, type KindName } from '../schema';
import { resolveReference } from './references';
import { kindNames } from './schemaProblems';

const reference = new RegExp(referencePattern);

/** Whether documents of a kind are restricted. */
export function isRestrictedKind(kind: string): boolean {
  return restrictedKinds.includes(kind as KindName);
}

/** Texts that name the kind of a document, even where the YAML around is broken. */
const kindLines = /^["']?kind["']?[ \t]*:[ \t]*["']?(\w*)/gm;

/** Words that stand where a restricted document is, whatever is broken around them. */
const restrictedWords = new RegExp(
  `\\b(${restrictedKinds.join('|')}|(sa|ra|di)-[0-9a-f]{10})\\b`,
);

/**
 * Whether a broken text holds open documents only, so that it may be quoted: each
 * of its documents names an open kind, and nothing hints at a restricted one.
 */
export function isOpenText(text: string): boolean {
  const parts = text
    .split(/^---(?=\s|$)/m)
    .filter(part => /^[ \t]*[^#\s]/m.test(part));
  return (
    !restrictedWords.test(text) &&
    parts.every(part => {
      const named = [...part.matchAll(kindLines)].map(([, kind]) => kind);
      return (
        named.length > 0 &&
        named.every(
          kind =>
            kindNames.includes(kind as KindName) && !isRestrictedKind(kind),
        )
      );
    })
  );
}

/**
 * What an error says besides where it concerns a restricted document: that it
 * does, and whose document it is, where that can be read.
 *
 * @param content - content of the document, sound or not
 * @param namespace - namespace of documents that name none
 */
export function restriction(
  content: unknown,
  namespace: string,
): Pick<RegisterFileError, 'restricted' | 'forces'> {
  const owner = ownerOf(content, namespace);
  return { restricted: true, ...(owner && { forces: [owner] }) };
}

/** Full reference of the owner that a document names. */
function ownerOf(content: unknown, namespace: string): string | undefined {
  const { metadata, spec } = (content ?? {}) as {
    metadata?: { namespace?: unknown };
    spec?: { owner?: unknown };
  };
  const own = metadata?.namespace;
  return typeof spec?.owner === 'string' && reference.test(spec.owner)
    ? resolveReference(
        spec.owner,
        'Group',
        typeof own === 'string' && own ? own : namespace,
      )
    : undefined;
}
