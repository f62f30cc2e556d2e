import type { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import type {
  InitiativeDetailResponse,
  InitiativeEntity,
  SimilarInitiative,
} from '@policing/plugin-blueprint-common';
import { registryOf } from '../../estate/registryOf';
import type { Reading } from '../Reading';
import { dayOf } from './dayOf';
import type { InitiativeBook } from './InitiativeBook';
import type { InitiativeRecord } from './InitiativeRecord';

function isElsewhere(one: InitiativeRecord, other: InitiativeRecord): boolean {
  return (
    one.summary.owner.ref !== other.summary.owner.ref &&
    ![...one.forces].some(force => other.forces.has(force))
  );
}

function hasResult({ summary }: InitiativeRecord): boolean {
  return ['positive', 'mixed', 'negative'].includes(summary.result);
}

/** Initiatives of other forces on the same topic for the same capability. */
export function similarTo(
  one: InitiativeRecord,
  all: readonly InitiativeRecord[],
): SimilarInitiative[] {
  return all
    .filter(
      other =>
        other.spec.topic !== undefined &&
        other.spec.topic === one.spec.topic &&
        isElsewhere(one, other),
    )
    .map(other => ({
      other,
      capabilities: one.summary.capabilities.filter(({ ref }) =>
        other.spec.capabilities?.includes(ref),
      ),
    }))
    .filter(({ capabilities }) => capabilities.length > 0)
    .sort(
      (a, b) =>
        Number(hasResult(b.other)) - Number(hasResult(a.other)) ||
        b.capabilities.length - a.capabilities.length,
    )
    .map(({ other, capabilities }) => ({
      initiative: other.summary,
      capabilities,
    }));
}

/** One initiative with its evidence, and similar ones elsewhere. */
export async function getInitiative(
  { store, access, register, registries }: Reading,
  book: InitiativeBook,
  query: { namespace: string; name: string },
): Promise<InitiativeDetailResponse> {
  access.requireInitiatives();
  const ref = `initiative:${query.namespace}/${query.name}`.toLocaleLowerCase(
    'en-GB',
  );
  const entity = register.directory.entity<Entity & InitiativeEntity>(ref);
  const registry =
    entity && registries.find(({ name }) => name === registryOf(entity));
  if (!registry) {
    throw new NotFoundError(
      `There is no initiative ${query.namespace}/${query.name}`,
    );
  }
  const today = await dayOf(store);
  const all = book.of(register, registry, today);
  const record = all.find(({ summary }) => summary.ref === ref)!;
  const { requirement, systems = [], evidence = [] } = record.spec;
  return {
    today,
    initiative: record.summary,
    ...(requirement && { requirement }),
    systems: systems.map(system => {
      const metadata = register.estate.system(system)?.metadata;
      return {
        ref: system,
        title: metadata?.title ?? metadata?.name ?? system.split('/').at(-1)!,
      };
    }),
    evidence,
    similar: similarTo(record, all),
  };
}
