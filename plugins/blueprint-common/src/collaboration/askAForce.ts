import type { AdherenceInView } from './CollaborationView';
import type { Finding } from './Finding';
import { groupBy } from './grouping';
import { makeFinding, type Search } from './makeFinding';

type Known = Required<AdherenceInView>;

/** A force that does well with a principle or enabler where another struggles. */
export function askAForce(search: Search): Finding[] {
  const { highestLow, lowestHigh, leastCoverage, mostForcesToAsk } =
    search.settings.askAForce;
  const known = search.view.adherence.filter(
    (figures): figures is Known =>
      figures.assuredConformance !== undefined &&
      figures.coverage !== undefined &&
      figures.coverage >= leastCoverage,
  );
  return [...groupBy(known, ({ subject }) => [subject])].flatMap(
    ([adherenceTo, figures]) => {
      const toAsk = figures
        .filter(({ assuredConformance }) => assuredConformance >= lowestHigh)
        .sort(
          (a, b) =>
            b.assuredConformance - a.assuredConformance ||
            (a.force < b.force ? -1 : 1),
        )
        .slice(0, mostForcesToAsk);
      const [best] = toAsk;
      return best === undefined
        ? []
        : figures
            .filter(
              ({ assuredConformance }) => assuredConformance <= highestLow,
            )
            .map(asking =>
              makeFinding(
                {
                  kind: 'ask-a-force',
                  subject: { force: asking.force, adherenceTo },
                  forces: [asking, ...toAsk].map(({ force }) => force),
                  figures: [asking, ...toAsk],
                  basis: {
                    gap: best.assuredConformance - asking.assuredConformance,
                  },
                },
                search,
              ),
            );
    },
  );
}
