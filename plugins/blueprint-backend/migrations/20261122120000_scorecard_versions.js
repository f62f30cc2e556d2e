// @ts-check

/**
 * Scorecards as they stood when systems were scored with them, so that an
 * earlier version can be compared with a later one.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('scorecard_versions', table => {
    table.comment('Scorecards that systems were scored with, as declared');
    table.text('digest').primary().comment('Of reference and specification');
    table.text('document').notNullable().comment('The entity, JSON');
    table.text('in_force_since').notNullable();
    table.text('in_force_until').comment('Null while it is in force');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scorecard_versions');
};
