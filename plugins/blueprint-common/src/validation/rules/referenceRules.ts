import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { kinds, type KindName } from '../../schema';
import { showValue } from '../problem';
import {
  referencesOf,
  resolveReference,
  type FoundReference,
} from '../references';
import { documentRule, type RuleDocument } from './documentRule';

const everyKind = Object.keys(kinds) as KindName[];

function found(document: RuleDocument): FoundReference[] {
  return referencesOf(document as unknown as Entity);
}

function namespaceOf({ metadata }: RuleDocument): string {
  return metadata.namespace ?? 'default';
}

const referenceKind = documentRule({
  id: 'reference-kind',
  kinds: everyKind,
  severity: 'error',
  description: 'A reference points at a kind that its field allows.',
  check: document =>
    found(document).flatMap(({ field, steps, text }) => {
      const { kind } = parseEntityRef(text, {
        defaultKind: field.defaultKind,
        defaultNamespace: namespaceOf(document),
      });
      const isAllowed = field.allowedKinds.some(
        allowed =>
          allowed.toLocaleLowerCase('en-US') ===
          kind.toLocaleLowerCase('en-US'),
      );
      return isAllowed
        ? []
        : [
            {
              steps,
              message:
                'The reference points at a kind that the field does not allow.',
              found: showValue(text),
              allowed: `a reference to a ${field.allowedKinds.join(' or a ')}`,
            },
          ];
    }),
});

const selfReference = documentRule({
  id: 'self-reference',
  kinds: everyKind,
  severity: 'error',
  description: 'A document does not point at itself.',
  check: document => {
    const { name } = document.metadata;
    if (name === undefined) {
      return [];
    }
    const namespace = namespaceOf(document);
    const own = stringifyEntityRef({ kind: document.kind, namespace, name });
    return found(document)
      .filter(
        ({ field, text }) =>
          resolveReference(
            text,
            field.defaultKind,
            namespace,
            ref => ref === own,
          ) === own,
      )
      .map(({ steps, text }) => ({
        steps,
        message: 'The document points at itself.',
        found: showValue(text),
      }));
  },
});

const repeatedReference = documentRule({
  id: 'repeated-reference',
  kinds: everyKind,
  severity: 'warning',
  description: 'A list names an entity once.',
  check: document => {
    const seen = new Set<string>();
    return found(document)
      .filter(({ field }) => field.path.endsWith('[]'))
      .flatMap(({ field, steps, text }) => {
        const list = steps.slice(0, -1).join('/');
        const target = resolveReference(
          text,
          field.defaultKind,
          namespaceOf(document),
        );
        const key = `${list} ${target}`;
        if (!seen.has(key)) {
          seen.add(key);
          return [];
        }
        return [
          {
            steps,
            message: 'The list names this more than once.',
            found: showValue(text),
          },
        ];
      });
  },
});

/** Rules over the references of every kind. */
export const referenceRules = [referenceKind, selfReference, repeatedReference];
