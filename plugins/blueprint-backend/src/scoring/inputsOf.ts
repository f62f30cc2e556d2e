import type { Entity } from '@backstage/catalog-model';
import {
  type Estate,
  factCatalogue,
  forcesConcerned,
} from '@policing/plugin-blueprint-common';
import { createHash } from 'node:crypto';
import type { SystemDescription } from './describeSystem';

type GraphFactName = Parameters<Estate['graphFact']>[1];

const PREFIX = 'graph.';

/** Names of the facts that other systems tell. */
const graphFacts = factCatalogue
  .filter(({ origin }) => origin === 'graph')
  .map(({ path }) => path.slice(PREFIX.length) as GraphFactName);

function contentOf(entity: object): unknown {
  const { metadata, spec } = entity as Entity;
  return [metadata.namespace, metadata.name, metadata.title, spec];
}

/**
 * Digest of everything that the result of a system rests on: definitions, day,
 * its documents, what other systems say about it, and how it is described. The
 * engine is a pure function of these (DESIGN section 6), so that a result with
 * the same inputs need not be made again.
 *
 * @param definitionsDigest - of the definitions it is scored with
 * @param day - ISO 8601
 */
export function inputsOf(
  ref: string,
  description: SystemDescription,
  estate: Estate,
  definitionsDigest: string,
  day: string,
): string {
  const record = estate.record(ref);
  const { system, assessment, dispensations, risks } = record;
  const documents = [
    system,
    ...(assessment ? [assessment] : []),
    ...dispensations,
    ...risks,
  ];
  return createHash('sha256')
    .update(definitionsDigest)
    .update(day)
    .update(
      JSON.stringify([
        documents.map(contentOf),
        risks.map(risk =>
          forcesConcerned(risk, record, group => estate.organisation(group)),
        ),
        graphFacts.map(name => estate.graphFact(ref, name, day)),
        estate.graphReasonsFor(ref),
        description,
      ]),
    )
    .digest('base64url');
}
