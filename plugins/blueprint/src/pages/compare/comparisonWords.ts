import type {
  CapabilityVerdict,
  CodeTablesState,
  ComparedProduct,
  ComparedSystem,
  ComparedUse,
  ComparisonSide,
  InstanceTrait,
} from '@policing/plugin-blueprint-common';
import {
  closedValue,
  formatCount,
  formatDate,
  listInWords,
  NOT_KNOWN,
  plural,
} from '@policing/plugin-blueprint-react';

/** How the sides stand to each other in a capability. */
export const capabilityVerdictWords: Record<CapabilityVerdict, string> = {
  'shared-system': 'one system shared',
  'same-products': 'same products',
  'some-products-shared': 'some products in common',
  'different-products': 'different products',
  'product-not-known': 'product not known',
  'not-everywhere': 'not everywhere',
  'none-known': 'none known',
};

const traitWords: Record<InstanceTrait, string> = {
  version: 'version',
  configuration: 'configuration',
  hosting: 'hosting',
  contract: 'contract end',
};

/** How the instances of a product stand to each other. */
export function productInWords({
  verdict,
  differences,
  notKnown,
}: ComparedProduct): string {
  if (verdict === 'not-everywhere') {
    return 'not everywhere';
  }
  const traits = (list: readonly InstanceTrait[]) =>
    listInWords(list.map(trait => traitWords[trait]));
  return [
    verdict === 'shared-system' ? 'one instance shared' : 'at each of them',
    differences.length > 0 && `differ in ${traits(differences)}`,
    notKnown.length > 0 && `${traits(notKnown)} not known of each`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** Whether code tables are looked after, in words. */
export const codeTablesWords: Record<CodeTablesState, string> = {
  reviewed: 'reviewed',
  overdue: 'review overdue',
  'not-known': 'next review not known',
};

/** Product, version and lifecycle of a system in one line. */
export function systemInWords({
  title,
  product,
  version,
  lifecycle,
  sharedBy,
}: ComparedSystem): string {
  return [
    product ? product.title !== title && product.title : 'product not known',
    version && `version ${version}`,
    lifecycle !== 'live' &&
      (lifecycle ? closedValue(lifecycle) : 'lifecycle not known'),
    sharedBy.length > 0 && 'shared',
  ]
    .filter(Boolean)
    .join(', ');
}

/** What is known of an instance of a product in one line. */
export function instanceInWords({
  version,
  configuration,
  hostingClass,
  landingZone,
  contractEnds,
  contractBreaks = [],
}: ComparedSystem): string {
  const hosting =
    hostingClass && hostingClass !== 'unknown'
      ? closedValue(hostingClass)
      : NOT_KNOWN;
  return [
    `version ${version ?? NOT_KNOWN}`,
    `hosting ${hosting}${landingZone ? `, ${landingZone}` : ''}`,
    `contract end ${formatDate(contractEnds)}`,
    contractBreaks.length > 0 &&
      `can be left ${listInWords(contractBreaks.map(formatDate))}`,
    `configuration: ${configuration ?? NOT_KNOWN}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** What a region or the nation runs for a capability: “12 systems in 5 forces: A (3), B (2)”. */
export function crowdInWords({
  systems,
  forces,
  products,
}: ComparedUse): string {
  const named = products.map(
    ({ title, systems: count }) => `${title} (${formatCount(count)})`,
  );
  const where =
    forces === 0
      ? plural(systems, 'national system')
      : `${plural(systems, 'system')} in ${plural(forces, 'force')}`;
  return `${where}${named.length > 0 ? `: ${named.join(', ')}` : ''}`;
}

/** A maturity in words: “3 of 5, aims at 4”. */
export function maturityInWords({
  current,
  target,
}: NonNullable<ComparedUse['maturity']>): string {
  return `maturity ${current ?? NOT_KNOWN} of 5, aims at ${target ?? NOT_KNOWN}`;
}

/** Maturities of several capabilities, never averaged: “4 assessed: 1 at 2, 3 at 3”. */
export function maturitiesInWords({
  assessed,
  levels,
}: ComparisonSide['maturity']): string {
  if (assessed === 0) {
    return 'not assessed';
  }
  const parts = levels.flatMap((count, place) =>
    count > 0 ? [`${formatCount(count)} at ${place + 1}`] : [],
  );
  return `${plural(assessed, 'assessment')}: ${parts.join(', ')} of 5`;
}
