import type { Knex } from 'knex';
import type {
  Memberships,
  OrganisationSet,
  SystemRecord,
} from './ResultsStore';

type MemberKind = 'force' | 'region' | 'capability';
type Member = { kind: MemberKind; ref: string };

/** Numbers of the sets that one system is in. */
export interface SystemSets {
  organisation: number;
  capability: number;
  /** Of the forces that each part of its risks concerns. */
  risks: number[];
}

/** What decides in which sets a system is. */
type InSets = Pick<SystemRecord, 'memberships' | 'flags'>;

function keyOf(prefix: string, members: Member[]): string {
  return `${prefix}|${members.map(({ kind, ref }) => `${kind[0]}:${ref}`).join('|')}`;
}

function membersOf(kind: MemberKind, refs: string[]): Member[] {
  return [...new Set(refs)].sort().map(ref => ({ kind, ref }));
}

/**
 * Numbers the groups of forces, and of capabilities, that systems share.
 *
 * Thousands of systems share a few hundred such groups, so rows carry a number
 * in place of link rows, and permission by force becomes one `IN` list.
 */
export class SetDictionary {
  readonly #ids = new Map<string, number>();

  /**
   * Gives the numbers of the sets of some systems, storing sets that are new.
   * A set that no system uses does no harm, so this needs no part in the
   * transaction that stores the systems.
   *
   * @returns the numbers, in the order of the systems
   */
  async resolve(
    database: Knex,
    systems: readonly InSets[],
  ): Promise<SystemSets[]> {
    const sets: SystemSets[] = [];
    for (const { memberships, flags } of systems) {
      const risks: number[] = [];
      for (const risk of flags.risks) {
        risks.push(await this.#organisationOf(database, risk));
      }
      sets.push({
        organisation: await this.#organisationOf(database, memberships),
        capability: await this.#idOf(
          database,
          'capability',
          membersOf('capability', memberships.capabilities),
        ),
        risks,
      });
    }
    return sets;
  }

  async #organisationOf(
    database: Knex,
    { forces, regions }: Pick<Memberships, 'forces' | 'regions'>,
  ): Promise<number> {
    return this.#idOf(database, 'organisation', [
      ...membersOf('force', forces),
      ...membersOf('region', regions),
    ]);
  }

  async #idOf(
    database: Knex,
    prefix: string,
    members: Member[],
  ): Promise<number> {
    const key = keyOf(prefix, members);
    const known = this.#ids.get(key);
    if (known !== undefined) {
      return known;
    }
    const id = await database.transaction(transaction =>
      storeSet(transaction, key, members),
    );
    this.#ids.set(key, id);
    return id;
  }
}

async function storeSet(
  transaction: Knex.Transaction,
  key: string,
  members: Member[],
): Promise<number> {
  const stored = await transaction('sets').where({ key }).first('id');
  if (stored) {
    return stored.id;
  }
  const [{ id }] = await transaction('sets').insert({ key }).returning('id');
  if (members.length > 0) {
    await transaction('set_members').insert(
      members.map(({ kind, ref }) => ({ set_id: id, kind, member_ref: ref })),
    );
  }
  return id;
}

/** Every group of forces that systems belong to, with the forces in it. */
export async function readOrganisationSets(
  database: Knex,
): Promise<OrganisationSet[]> {
  const rows: { id: number; member_ref: string | null }[] = await database(
    'sets',
  )
    .leftJoin('set_members', join =>
      join
        .on('set_members.set_id', 'sets.id')
        .andOnVal('set_members.kind', 'force'),
    )
    .where('sets.key', 'like', 'organisation|%')
    .select('sets.id', 'set_members.member_ref')
    .orderBy(['sets.id', 'set_members.member_ref']);
  const sets = new Map<number, string[]>();
  for (const { id, member_ref: ref } of rows) {
    const forces = sets.get(id) ?? [];
    sets.set(id, forces);
    if (ref !== null) {
      forces.push(ref);
    }
  }
  return [...sets].map(([id, forces]) => ({ id, forces }));
}
