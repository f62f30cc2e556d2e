import type { Entity } from '@backstage/catalog-model';
import type {
  InitiativeEntity,
  PrincipleEntity,
  ProductEntity,
  SearchedDocument,
  SearchedKind,
  SystemEntity,
} from '@policing/plugin-blueprint-common';
import { namespaceOf, type RegisterNames, titleOf } from './RegisterNames';

/** What the kinds say differently. */
interface Described {
  summary?: string;
  forces?: string[];
  supplier?: string[];
  /** Further words that people look for. */
  words?: (string | undefined)[];
}

/** A value of a closed list as words: `records-management` is "records management". */
function words(value: string | undefined): string | undefined {
  return value?.replaceAll('-', ' ');
}

function describeSystem(
  { metadata, spec }: Entity & SystemEntity,
  names: RegisterNames,
): Described {
  const product = spec.product ? names.product(spec.product) : undefined;
  const { lead, members = [] } = spec.sharedBy ?? {};
  return {
    summary: metadata.description,
    forces: names.forces(spec.owner, [...(lead ? [lead] : []), ...members]),
    supplier: product ? [product.title, product.supplier] : [],
    words: [...(spec.acronyms ?? []), words(spec.category)],
  };
}

function describeProduct({
  metadata,
  spec,
}: Entity & ProductEntity): Described {
  return {
    summary: metadata.description ?? spec.note,
    supplier: [spec.supplier],
    words: [words(spec.category)],
  };
}

function describePrinciple({
  metadata,
  spec,
}: Entity & PrincipleEntity): Described {
  return {
    summary: spec.statement ?? metadata.description,
    words: [
      spec.number === undefined ? undefined : `principle ${spec.number}`,
      spec.domain,
      words(spec.basis),
    ],
  };
}

function describeInitiative(
  { metadata, spec }: Entity & InitiativeEntity,
  names: RegisterNames,
): Described {
  return {
    summary: metadata.description,
    forces: names.forces(spec.owner, spec.forces),
    words: [
      words(spec.topic),
      spec.phase,
      spec.requirement,
      spec.evaluation?.summary,
    ],
  };
}

const describe: Record<
  SearchedKind,
  (entity: any, names: RegisterNames) => Described
> = {
  System: describeSystem,
  Product: describeProduct,
  Principle: describePrinciple,
  Initiative: describeInitiative,
};

/**
 * Makes a document of the search from an entity. Engines look into title and
 * text, so the text holds whatever somebody may type: acronyms, supplier, force,
 * and the name with its hyphens.
 *
 * @param entity - of a kind with a type of its own, with full references
 * @param names - of the organisations and products that it names
 */
export function documentOf(
  entity: Entity,
  names: RegisterNames,
): SearchedDocument {
  const kind = entity.kind as SearchedKind;
  const namespace = namespaceOf(entity);
  const { name } = entity.metadata;
  const described = describe[kind](entity, names);
  const summary = described.summary ?? '';
  const forces = (described.forces ?? []).join(', ');
  const supplier = (described.supplier ?? []).join(', ');
  return {
    title: titleOf(entity),
    text: [summary, ...(described.words ?? []), supplier, forces, name]
      .filter(Boolean)
      .join(' · '),
    location: ['/catalog', namespace, kind, name]
      .map((part, place) => (place === 0 ? part : encodeURIComponent(part)))
      .join('/')
      .toLocaleLowerCase('en-GB'),
    kind,
    namespace,
    name,
    forces,
    supplier,
    summary,
  };
}
