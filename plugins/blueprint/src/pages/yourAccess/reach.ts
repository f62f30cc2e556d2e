import {
  type AccessItem,
  HIGHEST_MARKING,
  type EntityLabel,
  type YourAccessResponse,
} from '@policing/plugin-blueprint-common';
import {
  listInWords,
  type Shape,
  type Tone,
} from '@policing/plugin-blueprint-react';

/** How far something is open in one place: words with a shape, never colour alone. */
export interface ReachWords {
  shape: Shape;
  tone: Tone;
  words: string;
}

/** How far one row of the access table is open to the reader, place by place. */
export interface ReachByPlace {
  own: ReachWords;
  others: ReachWords;
  nation: ReachWords;
}

const yes: ReachWords = { shape: 'tick', tone: 'good', words: 'Yes' };
const no: ReachWords = { shape: 'dash', tone: 'unknown', words: 'No' };
const outOfPlace: ReachWords = {
  shape: 'ring',
  tone: 'unknown',
  words: 'Only for all forces together',
};

function partly(words: string): ReachWords {
  return { shape: 'half', tone: 'middling', words };
}

/** The forces that are the reader's own: by their roles, or by their groups. */
export function ownForcesOf(access: YourAccessResponse): EntityLabel[] {
  const forces = [
    ...access.roles.flatMap(({ force }) => force ?? []),
    ...(access.person.force ? [access.person.force] : []),
  ];
  return [...new Map(forces.map(force => [force.ref, force])).values()];
}

/**
 * How far a row of the access table is open in the reader's own forces, in other
 * forces and in the nation.
 *
 * @param item - what the server says of the row
 * @param own - the reader's own forces
 */
export function reachOfItem(
  item: AccessItem,
  own: readonly EntityLabel[],
): ReachByPlace {
  if (item.id === 'counts.read' && item.extent !== 'nothing') {
    return { own: outOfPlace, others: outOfPlace, nation: countsReach(item) };
  }
  switch (item.extent) {
    case 'everything':
      return { own: yes, others: yes, nation: yes };
    case 'nothing':
      return { own: no, others: no, nation: no };
    default:
      return {
        own: ownReach(item, own),
        others: otherReach(item, own),
        nation: no,
      };
  }
}

function countsReach({ extent, leastForces }: AccessItem): ReachWords {
  return extent === 'everything'
    ? yes
    : partly(`Where at least ${leastForces ?? 1} forces stand behind a number`);
}

function ownReach(item: AccessItem, own: readonly EntityLabel[]): ReachWords {
  const open = item.forces.filter(({ ref }) =>
    own.some(force => force.ref === ref),
  );
  if (open.length === 0) {
    return no;
  }
  const limited = open.filter(
    ({ highestMarking }) => highestMarking !== HIGHEST_MARKING,
  );
  if (open.length === own.length && limited.length === 0) {
    return yes;
  }
  return partly(
    `In ${listInWords(
      open.map(({ title, highestMarking }) =>
        highestMarking === HIGHEST_MARKING
          ? title
          : `${title} up to ${highestMarking}`,
      ),
    )}`,
  );
}

function otherReach(item: AccessItem, own: readonly EntityLabel[]): ReachWords {
  const others = item.forces.filter(
    ({ ref }) => !own.some(force => force.ref === ref),
  );
  return others.length === 0
    ? no
    : partly(`In ${listInWords(others.map(({ title }) => title))}`);
}
