// @ts-check

/**
 * Calendars that people subscribed to. The secret of an address is not kept,
 * only its hash. What is done with a calendar stands in the audit log.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('calendar_feeds', table => {
    table.comment('Calendars of dates on the horizon, one row each');
    table.text('id').primary();
    table.text('person').notNullable().comment('Who made it, full reference');
    table.text('name').notNullable();
    table.text('registry').notNullable();
    table.text('force').comment('Reference; the whole register where empty');
    table.text('kinds').notNullable().comment('Kinds of dates, JSON');
    table
      .text('secret_hash')
      .notNullable()
      .unique({ indexName: 'calendar_feeds_secret_uniq' })
      .comment('SHA-256 of the secret in its address, hexadecimal');
    table.text('created_at').notNullable().comment('ISO 8601, UTC');
    table.text('expires_at').notNullable().comment('ISO 8601, UTC');
    table.text('last_used_at').comment('ISO 8601, UTC');
    table.index(['person'], 'calendar_feeds_person_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('calendar_feeds');
};
