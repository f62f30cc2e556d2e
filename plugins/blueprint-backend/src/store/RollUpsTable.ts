import type { Knex } from 'knex';
import { inChunks } from './inChunks';
import type { CellColumns, RollUpKey, RollUpKind, RollUpRow } from './rollUps';

const COLUMNS = ['registry', 'kind', 'ref', 'title', 'details', 'figures'];

/** Keeps the figures over sets of systems, ready to be shown. */
export class RollUpsTable {
  readonly #database: Knex;

  constructor(database: Knex) {
    this.#database = database;
  }

  async write(
    transaction: Knex.Transaction,
    upserted: readonly RollUpRow[],
    removed: readonly RollUpKey[],
  ): Promise<void> {
    for (const { registry, kind, ref } of removed) {
      await transaction('roll_ups').where({ registry, kind, ref }).delete();
    }
    for (const chunk of inChunks(upserted)) {
      await transaction('roll_ups')
        .insert(
          chunk.map(({ cells, details, figures, ...key }) => ({
            ...key,
            details: JSON.stringify(details),
            figures: JSON.stringify(figures),
            principles: JSON.stringify(cells.principles ?? []),
            goals: JSON.stringify(cells.goals ?? []),
            capabilities: JSON.stringify(cells.capabilities ?? []),
          })),
        )
        .onConflict(['registry', 'kind', 'ref'])
        .merge();
    }
  }

  /** Every stored roll-up, by its key only. */
  async keys(): Promise<RollUpKey[]> {
    return this.#database('roll_ups').select('registry', 'kind', 'ref');
  }

  /**
   * Roll-ups of one kind, by title.
   *
   * @param options - `refs` narrows them; `cells` names the cells to read, as
   *   they are most of the volume
   */
  async read(
    registry: string,
    kind: RollUpKind,
    options: { refs?: string[]; cells?: CellColumns } = {},
  ): Promise<RollUpRow[]> {
    const { refs, cells } = options;
    const query = this.#database('roll_ups')
      .where({ registry, kind })
      .orderBy(['title', 'ref'])
      .select(cells ? [...COLUMNS, cells] : COLUMNS);
    if (refs) {
      query.whereIn('ref', refs);
    }
    const rows: Record<string, string>[] = await query;
    return rows.map(row => ({
      registry: row.registry,
      kind,
      ref: row.ref,
      title: row.title,
      details: JSON.parse(row.details),
      figures: JSON.parse(row.figures),
      cells: cells ? { [cells]: JSON.parse(row[cells]) } : {},
    }));
  }
}
