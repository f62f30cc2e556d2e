// @ts-check

/**
 * The wave of the plan that a system stands in, and an index for lists of what
 * was decided. What is stored is scored again, since it does not say the wave.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await forgetResults(knex);
  await knex.schema.alterTable('systems', table => {
    table
      .string('wave', 10)
      .notNullable()
      .defaultTo('not-known')
      .comment('Number of the wave, or not-known');
    table.index(
      ['registry', 'disposition', 'wave', 'cloud_status', 'ref'],
      'systems_plan_idx',
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await forgetResults(knex);
  await knex.schema.alterTable('systems', table => {
    table.dropIndex([], 'systems_plan_idx');
    table.dropColumn('wave');
  });
};

/**
 * Takes out what the next start makes again. Results themselves stay, for
 * history to tell what changes.
 *
 * @param {import('knex').Knex} knex
 */
async function forgetResults(knex) {
  await knex('system_inputs').delete();
  await knex('systems').delete();
  await knex('roll_ups').delete();
}
