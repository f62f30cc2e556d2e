import {
  type ComparisonFact,
  formatDay,
  type EntityLabel,
} from '@policing/plugin-blueprint-common';
import type { PlacedSystem } from '../../capabilities/PlacedSystem';
import { type Use } from './RuleInput';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Names that a sentence can bear. */
const NAMED = 3;

/** Several things in a sentence: "a, b and 2 more". */
export function inSentence(names: readonly string[]): string {
  return names.length > NAMED + 1
    ? list.format([...names.slice(0, NAMED), `${names.length - NAMED} more`])
    : list.format(names);
}

/** Titles of some entities in a sentence. */
export function titlesOf(labels: readonly EntityLabel[]): string {
  return inSentence(labels.map(({ title }) => title));
}

/** A value of a closed list in words. */
export function words(value: string): string {
  return value
    .replaceAll('-', ' ')
    .replace(/\b([spi])aas\b/, (_, first) => `${first.toUpperCase()}aaS`);
}

/** What is known of a date: "contract end 31 Mar 2027"; "contract end: not known". */
export function dated(what: string, date: string | undefined): string {
  return date ? `${what} ${formatDay(date)}` : `${what}: not known`;
}

/** A fact about a system at a force. */
export function factAbout(
  { force, system }: { force?: EntityLabel; system: PlacedSystem },
  text: string,
): ComparisonFact {
  return {
    about: force ? `${system.title}, ${force.title}` : system.title,
    ref: system.ref,
    text,
  };
}

/** Version, hosting and contract of an instance, in words. */
export function instanceInWords({ spec }: PlacedSystem): string {
  const { instance, hosting, support } = spec;
  const hosted =
    hosting?.class && hosting.class !== 'unknown'
      ? words(hosting.class)
      : 'hosting: not known';
  return [
    instance?.version ? `version ${instance.version}` : 'version: not known',
    hosted,
    dated('contract end', support?.contractEnds),
  ].join('; ');
}

/** Facts of some uses, one for each system. */
export function instanceFacts(uses: readonly Use[]): ComparisonFact[] {
  const told = new Set<PlacedSystem>();
  return uses.flatMap(use => {
    if (told.has(use.system)) {
      return [];
    }
    told.add(use.system);
    return [factAbout(use, instanceInWords(use.system))];
  });
}
