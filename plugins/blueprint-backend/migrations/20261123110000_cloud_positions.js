// @ts-check
const { allowOnlyAdding, dropWithRefusal } = require('./support/appendOnly');

/**
 * What was recorded of the move of each system to cloud: a row whenever one of
 * its facts changes, so that the position of any day since the register began
 * can be told. Rows are only ever added.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('cloud_positions', table => {
    table.comment('Cloud facts of systems, one row whenever they change');
    table.increments('id');
    table.text('ref').notNullable().comment('Reference of the system');
    table.text('registry').notNullable();
    table.text('day').notNullable().comment('First day it held, ISO 8601');
    table.text('recorded_at').notNullable().comment('ISO 8601, UTC');
    table
      .boolean('is_counted')
      .notNullable()
      .comment('Whether it counts in figures; not once it is gone');
    table
      .text('facts')
      .notNullable()
      .comment('Hosting, status, disposition, dates and places, JSON');
    table.index(['ref', 'id'], 'cloud_positions_ref_idx');
  });
  await allowOnlyAdding(
    knex,
    'cloud_positions',
    'What was recorded of the move to cloud is never changed',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await dropWithRefusal(knex, 'cloud_positions');
};
