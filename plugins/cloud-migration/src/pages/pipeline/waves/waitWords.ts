import type {
  WaitEnd,
  WaveItem,
  WaveWait,
} from '@policing/plugin-blueprint-common';
import {
  formatDate,
  listInWords,
  NOT_KNOWN,
  plural,
} from '@policing/plugin-blueprint-react';

/** Most systems that are named in one sentence. */
const MOST_NAMED = 4;

/** A sentence about what a wave waits for, in parts: systems are links. */
export interface WaitSentence {
  id: string;
  /** The system that is at the centre of the sentence. */
  subject: WaitEnd;
  before: string;
  after: string;
  /** Whether the planned dates of its ends contradict it. */
  contradicts: boolean;
}

/** Where the other end stands: “of wave 2”, “of Northmoor Police”. */
function placeInWords({ wave, forces }: WaitEnd): string {
  const parts = [
    wave !== undefined && `of wave ${wave}`,
    forces.length > 0 && `of ${listInWords(forces.map(({ title }) => title))}`,
  ].filter(Boolean);
  return parts.length > 0 ? ` ${parts.join(' ')}` : '';
}

function named(ends: readonly WaitEnd[], withPlace: boolean): string {
  const titles = ends
    .slice(0, MOST_NAMED)
    .map(end => (withPlace ? `${end.title}${placeInWords(end)}` : end.title));
  const more = ends.length - titles.length;
  return listInWords(
    more > 0 ? [...titles, plural(more, 'other system')] : titles,
  );
}

function groupedBy(
  waits: readonly WaveWait[],
  keyOf: (wait: WaveWait) => string,
): WaveWait[][] {
  const groups = new Map<string, WaveWait[]>();
  for (const wait of waits) {
    const group = groups.get(keyOf(wait)) ?? [];
    group.push(wait);
    groups.set(keyOf(wait), group);
  }
  return [...groups.values()];
}

/**
 * What a wave waits for, a sentence for each system that holds something up:
 * “Wave 3 waits for Caseworks RMS of wave 2, which is late: Caseworks Custody
 * and Caseworks Files need it.”
 */
export function waitSentences({ wave, waits }: WaveItem): WaitSentence[] {
  const needs = groupedBy(
    waits.filter(({ because }) => because === 'needs'),
    ({ on }) => on.ref,
  ).map((group): WaitSentence => {
    const [{ on, state, place }] = group;
    const waiting = group.map(each => each.waiting);
    const verb = waiting.length === 1 ? 'needs' : 'need';
    const isKnown = state === 'waits';
    const own = place === 'same-wave';
    return {
      id: `needs ${on.ref}`,
      subject: on,
      before: [
        own ? `In wave ${wave},` : `Wave ${wave}`,
        own
          ? `${named(waiting, false)} ${isKnown ? 'waits' : 'may wait'} for`
          : `${isKnown ? 'waits' : 'may wait'} for`,
      ].join(' '),
      after: [
        own ? '' : placeInWords(on),
        on.late ? ', which is late' : '',
        isKnown ? '' : `; what becomes of it is ${NOT_KNOWN}`,
        own ? '' : `: ${named(waiting, false)} ${verb} it`,
        contradiction(group),
      ].join(''),
      contradicts: group.some(each => each.finishesBefore),
    };
  });
  const ends = groupedBy(
    waits.filter(({ because }) => because !== 'needs'),
    ({ waiting, because }) => `${because} ${waiting.ref}`,
  ).map((group): WaitSentence => {
    const [{ waiting, because }] = group;
    const others = named(
      group.map(({ on }) => on),
      true,
    );
    const verb = group.length === 1 ? 'needs' : 'need';
    return {
      id: `${because} ${waiting.ref}`,
      subject: waiting,
      before: '',
      after: [
        because === 'replaced-by'
          ? ` can be switched off only when what replaces it is finished: ${others}`
          : ` can be switched off only when nothing needs it: ${others} ${verb} it today`,
        contradiction(group),
      ].join(''),
      contradicts: group.some(each => each.finishesBefore),
    };
  });
  return [...needs, ...ends];
}

/** What the planned dates say against it: the one that waits finishes before the other. */
function contradiction(group: readonly WaveWait[]): string {
  const wait = group.find(each => each.finishesBefore);
  return wait
    ? `. Their dates contradict this: ${wait.waiting.title} is planned to finish on ${formatDate(
        wait.waiting.plannedFinish,
      )}, ${wait.on.title} on ${formatDate(wait.on.plannedFinish)}`
    : '';
}
