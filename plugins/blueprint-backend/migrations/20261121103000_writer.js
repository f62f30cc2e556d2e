// @ts-check

/**
 * The lease of the one server that writes results.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('writer_lease', table => {
    table.comment('One row: which server writes, and until when');
    table.integer('id').primary();
    table.text('holder').notNullable();
    table.bigInteger('held_until').notNullable().comment('Epoch milliseconds');
  });
  await knex('writer_lease').insert({ id: 1, holder: '', held_until: 0 });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('writer_lease');
};
