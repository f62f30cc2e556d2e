// @ts-check

/**
 * Dates that the people of a force were told of, so that nobody is told twice.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('told_dates', table => {
    table.comment('Dates that a force was told of, one row each');
    table.text('force').notNullable().comment('Reference');
    table.text('date_id').notNullable().comment('System and kind of date');
    table.text('date').notNullable().comment('The day, ISO 8601');
    table.text('told_on').notNullable().comment('ISO 8601 day');
    table.primary(['force', 'date_id', 'date']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('told_dates');
};
