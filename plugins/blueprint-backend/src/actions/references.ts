import {
  type CompoundEntityRef,
  parseEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * Reads the reference of an entity of one kind, as an agent wrote it.
 *
 * @param text - such as `system:demo/eastvale-caseworks-rms`; the kind may be left out
 * @param kind - the kind it must be of, in lower case
 * @throws InputError for anything else
 */
export function referenceOf(text: string, kind: string): CompoundEntityRef {
  let ref: CompoundEntityRef | undefined;
  try {
    ref = parseEntityRef(text, {
      defaultKind: kind,
      defaultNamespace: 'default',
    });
  } catch {
    ref = undefined;
  }
  if (ref?.kind.toLocaleLowerCase('en-GB') !== kind) {
    throw new InputError(
      `"${text}" is no reference of a ${kind}; write one such as ${kind}:default/name, as search and the lists give it`,
    );
  }
  return ref;
}
