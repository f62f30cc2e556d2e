// @ts-check
const { allowOnlyAdding, dropWithRefusal } = require('./support/appendOnly');

/**
 * What-if scenarios of forces. Each save is a row of its own with a number that
 * follows the one before, so that of two saves at the same time only one is
 * kept and nothing that was ever saved is lost.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('cloud_scenarios', table => {
    table.comment('What-if scenarios of forces, one row for each save');
    table.text('id').notNullable().comment('Random, not to be guessed');
    table
      .integer('revision')
      .notNullable()
      .comment('From 1, one more each save');
    table.text('registry').notNullable();
    table.text('force').notNullable().comment('Reference of the force');
    table.text('name').notNullable();
    table.text('description').notNullable();
    table.boolean('archived').notNullable();
    table.integer('step_count').notNullable();
    table
      .text('steps')
      .notNullable()
      .comment('Steps with the facts they were made on, JSON');
    table.text('saved_by').notNullable().comment('Reference of the person');
    table.text('saved_at').notNullable().comment('ISO 8601, UTC');
    table.primary(['id', 'revision']);
    table.index(['registry', 'force'], 'cloud_scenarios_force_idx');
  });
  await allowOnlyAdding(
    knex,
    'cloud_scenarios',
    'What was saved of a scenario is never changed',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await dropWithRefusal(knex, 'cloud_scenarios');
};
