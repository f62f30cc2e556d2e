// @ts-check

/**
 * Figures over sets of systems, made when results are stored; and what pages
 * need to know about registries and about the last scoring.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('roll_ups', table => {
    table.comment('One row for the nation, each force, region and capability');
    table.text('registry').notNullable();
    table
      .text('kind')
      .notNullable()
      .comment('nation, force, region, capability');
    table.text('ref').notNullable();
    table.text('title').notNullable();
    table.text('details').notNullable().comment('Code, region, country, JSON');
    table.text('figures').notNullable().comment('Counts and tally, JSON');
    table.text('principles').notNullable().comment('Cells, JSON');
    table.text('goals').notNullable().comment('Cells, JSON');
    table.text('capabilities').notNullable().comment('Cells, JSON');
    table.primary(['registry', 'kind', 'ref']);
  });

  await knex.schema.createTable('state', table => {
    table.comment('Status of the registries and of the last scoring, JSON');
    table.text('key').primary();
    table.text('value').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('state');
  await knex.schema.dropTable('roll_ups');
};
