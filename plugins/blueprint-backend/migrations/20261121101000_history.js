// @ts-check

/**
 * What changed in the result of a system, and why. Rows are only ever added.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('result_changes', table => {
    table.comment('Changes of results, never copies of unchanged ones');
    table.increments('id');
    table.text('ref').notNullable();
    table.text('registry').notNullable();
    table.text('changed_at').notNullable().comment('ISO 8601 date-time');
    table.text('day').notNullable().comment('Day the facts were read at');
    table.integer('definitions_id').notNullable();
    table.text('level').notNullable();
    table.double('conformance');
    table.double('coverage');
    table.double('assured_conformance');
    table.double('legacy_lowest').comment('Restricted');
    table.double('legacy_highest').comment('Restricted');
    table.text('concerns').notNullable().comment('figures, facts or scores');
    table.text('summary').notNullable();
    table.text('change').comment('Absent for the first entry, JSON');
    table.index(['ref', 'id'], 'result_changes_ref_idx');
    table.index(['registry', 'id'], 'result_changes_registry_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('result_changes');
};
