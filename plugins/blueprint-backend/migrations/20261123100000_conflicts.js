// @ts-check

/**
 * How each rule over plans comes out for a system, and what should happen to
 * it: what the rules suggest and what a person chose.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('systems', table => {
    table
      .text('conflicts')
      .notNullable()
      .defaultTo('')
      .comment('A letter for each rule over plans of the definitions');
    table
      .string('suggested_disposition', 20)
      .notNullable()
      .defaultTo('none')
      .comment('What the rules suggest; not-clear; or none at all');
    table
      .string('disposition', 20)
      .notNullable()
      .defaultTo('none')
      .comment('What a person chose');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('systems', table => {
    table.dropColumn('disposition');
    table.dropColumn('suggested_disposition');
    table.dropColumn('conflicts');
  });
};
