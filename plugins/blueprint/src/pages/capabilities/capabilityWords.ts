import type {
  CapabilityForce,
  CapabilitySummary,
  CapabilitySystem,
  CloudCounts,
  EstateScope,
  LifeCounts,
  OwnedPrompt,
  SomeLabels,
} from '@policing/plugin-blueprint-common';
import {
  capitalise,
  closedValue,
  formatCount,
  formatDate,
  listInWords,
  plural,
} from '@policing/plugin-blueprint-react';

/** What each level of the capability model is called. */
export const levelTitles: Record<CapabilitySummary['level'], string> = {
  strategic: 'Strategic',
  core: 'Core',
  enabling: 'Enabling',
  digital: 'Digital',
};

/** Systems by where they are in their life: “12 live, 1 planned, 2 not known”. */
export function livesInWords({
  live,
  planned,
  notKnown,
  ended,
}: LifeCounts): string {
  const words = [
    live > 0 && `${formatCount(live)} live`,
    planned > 0 && `${formatCount(planned)} planned`,
    notKnown > 0 && `${formatCount(notKnown)} lifecycle not known`,
    ended > 0 && `${formatCount(ended)} switched off`,
  ].filter(part => part !== false);
  return words.length > 0 ? words.join(', ') : 'none known';
}

/** Some names with the number of the rest: “A, B and 4 more”. */
export function someInWords({ count, first }: SomeLabels): string {
  const more = count - first.length;
  return listInWords([
    ...first.map(({ title }) => title),
    ...(more > 0 ? [`${formatCount(more)} more`] : []),
  ]);
}

/** The forces of which nothing is known; never that there is nothing. */
export function gapsInWords(
  { gaps, parts, national }: CapabilitySummary,
  scope: EstateScope,
): string {
  if (gaps.count === 0) {
    return 'no gap';
  }
  const also =
    national > 0 ? `, but ${plural(national, 'national system')}` : '';
  if (scope.kind === 'force') {
    return `none known${parts > 0 ? ' in any part' : ''}${also}`;
  }
  return `none known in ${formatCount(gaps.count)}: ${someInWords(gaps)}${also}`;
}

/** The three numbers of the cloud position, never merged. */
export function cloudCountsInWords({
  inCloud,
  notInCloud,
  notKnown,
}: CloudCounts): string {
  return `${formatCount(inCloud)} in, ${formatCount(notInCloud)} not in, ${formatCount(
    notKnown,
  )} not known`;
}

/** What one force has for a capability, as a state in words. */
export const forceStates: Record<CapabilityForce['state'], string> = {
  live: 'in use',
  'not-known': 'a system, lifecycle not known',
  planned: 'only planned',
  'none-known': 'none known',
};

/** Product, version and lifecycle of a system, as far as known. */
export function systemInWords(system: CapabilitySystem): string {
  const { product, version, lifecycle, title, shared, contractEnds } = system;
  const named = product && product.title !== title ? [product.title] : [];
  return [
    ...named,
    ...(version ? [`version ${version}`] : []),
    lifecycle ? closedValue(lifecycle) : 'lifecycle not known',
    ...(shared ? ['shared'] : []),
    ...(contractEnds ? [`contract end ${formatDate(contractEnds)}`] : []),
  ].join(', ');
}

const plannedWords: Record<OwnedPrompt['planned']['kind'], string> = {
  system: 'is',
  repurchase: 'is to be bought anew',
  initiative: 'is an initiative in',
};

/** What is planned, with its state: “proposed”, “to be bought anew (planned)”, “initiative in pilot”. */
export function plannedInWords({
  kind,
  state,
}: OwnedPrompt['planned']): string {
  const words = closedValue(state);
  return kind === 'repurchase'
    ? `${plannedWords[kind]} (${words})`
    : `${plannedWords[kind]} ${words}`;
}

/** Why what is owned may do, with the facts. */
export function ownedInWords({ owned, capability }: OwnedPrompt): string {
  const covers =
    owned.covers === 'system'
      ? `serves ${capability.title} today`
      : `${owned.product.title} is known to cover ${capability.title}`;
  const dates = [
    owned.contractEnds && `contract end ${formatDate(owned.contractEnds)}`,
    owned.vendorSupportEnds &&
      `end of vendor support ${formatDate(owned.vendorSupportEnds)}`,
  ].filter(Boolean);
  return capitalise([covers, ...dates].join('; '));
}
