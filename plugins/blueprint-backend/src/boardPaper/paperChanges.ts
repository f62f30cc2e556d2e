import {
  type BoardChanges,
  levelOrder,
} from '@policing/plugin-blueprint-common';
import { mayReadCauses } from '../answers/historyConcerns';
import type { Reading } from '../answers/Reading';
import type { PaperScope } from './PaperScope';

/** Sentences that a paper has room for. */
const SENTENCES = 12;

/** What changed in the levels of systems since the day that the paper names. */
export async function paperChanges(
  { store, access }: Reading,
  { registry, force, since }: PaperScope,
): Promise<BoardChanges> {
  const { systems, newest } = await store.changesSince({
    registry: registry.name,
    ...(force !== undefined && { force }),
    since,
    limit: SENTENCES,
  });
  const count = (test: (steps: number) => boolean) =>
    systems.filter(
      ({ before, now }) =>
        before && test(levelOrder.indexOf(now) - levelOrder.indexOf(before)),
    ).length;
  return {
    better: count(steps => steps < 0),
    worse: count(steps => steps > 0),
    added: systems.filter(({ before }) => !before).length,
    changed: systems.filter(({ before }) => before).length,
    items: newest
      .filter(({ change }) => change)
      .map(entry => ({
        at: entry.at,
        system: { ref: entry.ref, title: entry.title },
        summary: mayReadCauses(entry, access)
          ? entry.summary
          : entry.change!.headline,
      })),
  };
}
