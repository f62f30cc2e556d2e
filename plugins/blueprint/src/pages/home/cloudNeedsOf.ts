import type { CloudNeedsResponse } from '@policing/plugin-blueprint-common';
import {
  type AddressChange,
  formatDate,
  plural,
} from '@policing/plugin-blueprint-react';

/** Something of the move to cloud that waits for the reader. */
export interface CloudNeed {
  words: string;
  /** The page that shows it, and what it is narrowed to. */
  page: 'systems' | 'pipeline' | 'conflicts' | 'horizon';
  view: AddressChange;
}

/** Systems that are no longer run count in no need. */
const inUseOrMayBe = [
  'proposed',
  'in-delivery',
  'live',
  'retiring',
  'not-known',
];

/** What waits of the move to cloud, most pressing first. */
export function cloudNeedsOf({
  withoutDisposition,
  late,
  inConflict,
  unfundedEndings,
}: CloudNeedsResponse): CloudNeed[] {
  const needs: (CloudNeed & { count: number })[] = [
    {
      count: unfundedEndings?.systems ?? 0,
      words: `${plural(
        unfundedEndings?.systems ?? 0,
        'system',
      )} that lose support, contract or licence by ${formatDate(
        unfundedEndings?.until,
      )}, not funded`,
      page: 'horizon',
      view: { only: 'unfunded' },
    },
    {
      count: inConflict,
      words: `${plural(inConflict, 'system')} whose plan cannot work as written`,
      page: 'conflicts',
      view: {},
    },
    {
      count: late,
      words: `${plural(late, 'move')} to cloud past the planned end`,
      page: 'pipeline',
      view: {},
    },
    {
      count: withoutDisposition,
      words: `${plural(withoutDisposition, 'system')} without a cloud plan`,
      page: 'systems',
      view: {
        cloud: ['no', 'not-known'],
        disposition: ['not-known'],
        lifecycle: inUseOrMayBe,
      },
    },
  ];
  return needs
    .filter(({ count }) => count > 0)
    .map(({ count: _count, ...need }) => need);
}
