// @ts-check

/**
 * Files that people bring systems in from, while they look at what would
 * change: the file, what becomes of each row, and what a force called its
 * columns the last time.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('imports', table => {
    table.comment('Files that systems are brought in from');
    table.text('id').primary().comment('Unguessable');
    table.text('registry').notNullable();
    table.text('force').notNullable().comment('Full reference');
    table.text('state').notNullable();
    table
      .integer('revision')
      .notNullable()
      .comment('Grows with every change of the mapping');
    table.text('details').notNullable().comment('Everything else, JSON');
    table
      .binary('content')
      .comment('The file, until it is accepted or discarded');
    table.text('created_at').notNullable().comment('ISO 8601, UTC');
    table.text('updated_at').notNullable().comment('ISO 8601, UTC');
    table.text('expires_on').notNullable().comment('Day, ISO 8601');
    table.index(['registry', 'force'], 'imports_force_index');
    table.index(['expires_on'], 'imports_expiry_index');
  });
  await knex.schema.createTable('import_rows', table => {
    table.comment('What becomes of each row of a file');
    table
      .text('import_id')
      .notNullable()
      .references('id')
      .inTable('imports')
      .onDelete('CASCADE');
    table.integer('place').notNullable().comment('In the order of the file');
    table.text('state').notNullable();
    table.text('content').notNullable().comment('The row, JSON');
    table.primary(['import_id', 'place']);
    table.index(['import_id', 'state', 'place'], 'import_rows_state_index');
  });
  await knex.schema.createTable('import_mappings', table => {
    table.comment('What a force called its columns and values the last times');
    table.text('registry').notNullable();
    table.text('force').notNullable().comment('Full reference');
    table.text('mapping').notNullable().comment('JSON');
    table.primary(['registry', 'force']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('import_mappings');
  await knex.schema.dropTable('import_rows');
  await knex.schema.dropTable('imports');
};
