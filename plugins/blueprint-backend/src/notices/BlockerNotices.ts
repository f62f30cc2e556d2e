import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { parseEntityRef } from '@backstage/catalog-model';
import type {
  CloudResult,
  EntityLabel,
} from '@policing/plugin-blueprint-common';
import type { RegisterView } from '../estate/RegisterView';
import type { ChangedResult } from '../scoring/ChangedResult';
import { isCounted } from '../scoring/isCounted';
import type { Notices } from './Notices';
import { noticeTopics } from './noticeTopics';
import type { HeldRoles, RoleHolders } from './RoleHolders';

/** Statuses of a move that nothing can hold up any more. */
const OVER: ReadonlySet<string> = new Set([
  'migrated',
  'decommissioned',
  'not-applicable',
]);

/** From how many systems on a person gets one notice in place of many. */
const TOGETHER_FROM = 4;

/**
 * Tells the people who answer for a system that something new holds up its
 * move: its business and technical owner and the CTO of its force, as far as
 * they may read the assessment. What it is, they read on the page.
 *
 * New is a blocker of a kind that was not there, or not as often; other words
 * for the same are none. A system that is scored for the first time tells
 * nothing.
 */
export class BlockerNotices {
  readonly #notices: Pick<Notices, 'tell'>;
  readonly #holders: Pick<RoleHolders, 'read'>;
  readonly #logger: LoggerService;
  #telling: Promise<void> = Promise.resolve();

  constructor(options: {
    notices: Pick<Notices, 'tell'>;
    holders: Pick<RoleHolders, 'read'>;
    logger: LoggerService;
  }) {
    this.#notices = options.notices;
    this.#holders = options.holders;
    this.#logger = options.logger;
  }

  /**
   * Takes in what scoring changed, and tells in the background.
   *
   * @param changes - results that were stored in place of others
   * @param register - what they were scored from
   */
  notice(changes: readonly ChangedResult[], register: RegisterView): void {
    const held = changes.filter(isHeldUpAnew);
    if (held.length > 0) {
      this.#telling = this.#telling
        .then(() => this.#tell(held, register))
        .catch(error =>
          this.#logger.warn(
            `Nobody could be told of what holds moves up: ${stringifyError(error)}`,
          ),
        );
    }
  }

  /** Resolves when everything taken in so far is told. */
  async settled(): Promise<void> {
    await this.#telling;
  }

  async #tell(
    changes: readonly ChangedResult[],
    register: RegisterView,
  ): Promise<void> {
    const roles = await this.#holders.read();
    const byPerson = new Map<string, EntityLabel[]>();
    for (const change of changes) {
      const { ref, title } = change.record.summary;
      for (const person of recipientsOf(change, roles, register)) {
        const systems = byPerson.get(person) ?? [];
        byPerson.set(person, [...systems, { ref, title }]);
      }
    }
    const bySystem = new Map<string, { title: string; people: string[] }>();
    for (const [person, systems] of byPerson) {
      if (systems.length >= TOGETHER_FROM) {
        await this.#notices.tell({
          recipients: [person],
          topic: noticeTopics.blockers,
          title: `Something new holds up the move of ${systems.length} systems, ${systems[0].title} among them`,
          link: linkTo(systems[0].ref),
          scope: 'several',
        });
      } else {
        for (const { ref, title } of systems) {
          const { people } = bySystem.get(ref) ?? { people: [] };
          bySystem.set(ref, { title, people: [...people, person] });
        }
      }
    }
    for (const [ref, { title, people }] of bySystem) {
      await this.#notices.tell({
        recipients: people,
        topic: noticeTopics.blockers,
        title: `Something new holds up the move of ${title}`,
        link: linkTo(ref),
        scope: ref,
      });
    }
  }
}

/** Owners of a system who may read its assessment, and the CTO of its force. */
function recipientsOf(
  { record }: ChangedResult,
  roles: HeldRoles,
  { estate }: RegisterView,
): string[] {
  const { ref, marking, memberships } = record;
  const subject = { forces: memberships.forces, marking };
  const { businessOwner, technicalOwner } =
    estate.assessment(ref)?.spec.accountability ?? {};
  const owners = new Set([businessOwner, technicalOwner]);
  const answering = roles.people
    .filter(({ ref: person, memberOf }) =>
      [person, ...memberOf].some(each => owners.has(each)),
    )
    .map(({ ref: person }) => person)
    .filter(person => roles.may(person, 'assessment.read', subject));
  const officers = roles.inForces(['force-cto'], subject);
  return [...new Set([...answering, ...officers])];
}

function isHeldUpAnew({ before, record }: ChangedResult): boolean {
  const { summary, result } = record;
  return (
    isCounted(summary.lifecycle) &&
    !OVER.has(result.cloud.status ?? '') &&
    hasMore(before.cloud, result.cloud)
  );
}

/** Whether some kind of blocker is there more often than before. */
function hasMore(before: CloudResult, after: CloudResult): boolean {
  const countOf = ({ blockers }: CloudResult, kind: string) =>
    blockers.filter(blocker => blocker.kind === kind).length;
  return after.blockers.some(
    ({ kind }) => countOf(after, kind) > countOf(before, kind),
  );
}

/** Path of the tab that says what holds a system up. */
function linkTo(ref: string): string {
  const { namespace, name } = parseEntityRef(ref);
  return `/catalog/${namespace}/system/${name}/cloud`;
}
