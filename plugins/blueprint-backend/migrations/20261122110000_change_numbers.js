// @ts-check

/**
 * A number for each batch of results, one more than the last, so that a server
 * that keeps results in memory can ask for what has changed since.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('system_results', table => {
    table
      .integer('change_number')
      .notNullable()
      .defaultTo(0)
      .comment('Batch that it was last stored or taken out with');
    table.index(['change_number'], 'system_results_change_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('system_results', table => {
    table.dropIndex([], 'system_results_change_idx');
    table.dropColumn('change_number');
  });
};
