import type {
  CollaborationView,
  InitiativeInView,
  SystemInView,
} from '../CollaborationView';
import type { Search } from '../makeFinding';
import { settings } from './settings';

/** Day of the tests. */
export const TODAY = '2026-11-21';

/** Reference of a force. */
export function force(name: string): string {
  return `group:demo/${name}`;
}

/** A live system of some forces for crime records. */
export function system(
  name: string,
  forces: string[],
  facts: Partial<SystemInView> = {},
): SystemInView {
  return {
    ref: `system:demo/${name}`,
    forces: forces.map(force),
    capabilities: ['capability:default/crime'],
    contractDates: [],
    ...facts,
  };
}

/** An initiative of some forces in 2027. */
export function initiative(
  name: string,
  forces: string[],
  facts: Partial<InitiativeInView> = {},
): InitiativeInView {
  return {
    ref: `initiative:demo/${name}`,
    forces: forces.map(force),
    topic: 'drones',
    capabilities: [],
    goals: [],
    startsOn: '2027-01-01',
    endsOn: '2027-12-31',
    ...facts,
  };
}

/** What to search: a register with some content and one region of every force. */
export function searchOf(content: Partial<CollaborationView>): Search {
  return {
    settings,
    view: {
      registry: 'demo',
      today: TODAY,
      systems: [],
      groups: [
        {
          ref: 'group:demo/region',
          type: 'region',
          members: ['a', 'b', 'c', 'd', 'e'].map(force),
        },
      ],
      leafCapabilities: new Map([
        ['capability:default/crime', 'core'],
        ['capability:default/custody', 'enabling'],
      ]),
      initiatives: [],
      adherence: [],
      ...content,
    },
  };
}
