// @ts-check

/**
 * What the registry provider remembers between runs.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('blueprint_registry_files', table => {
    table.comment('Files of the registries, as they were read last');
    table.string('registry', 63).notNullable().comment('Name of the registry');
    table.text('path').notNullable().comment('Path within the registry');
    table
      .string('content_digest', 64)
      .notNullable()
      .comment('SHA-256 of the text that was read last');
    table
      .string('method', 64)
      .notNullable()
      .comment('Digest of everything else that decides how a text is read');
    table
      .text('entities')
      .notNullable()
      .comment('JSON: entities of the last good text');
    table
      .text('problems')
      .notNullable()
      .comment('JSON: what is wrong with the text that was read last');
    table
      .string('last_good_at', 32)
      .nullable()
      .comment('When it was last read without an error, ISO 8601');
    table.primary(['registry', 'path']);
  });
  await knex.schema.createTable('blueprint_registry_pending', table => {
    table.comment(
      'Entities on their way to the catalog when the server stopped',
    );
    table.text('entity_ref').primary();
    table.string('registry', 63).notNullable();
  });
  await knex.schema.createTable('blueprint_registry_problems', table => {
    table.comment('When each present problem was first seen');
    table.string('problem', 64).primary().comment('Digest of the problem');
    table.string('since', 32).notNullable().comment('ISO 8601');
  });
  await knex.schema.createTable('blueprint_registry_revision', table => {
    table.comment(
      'One row that counts changes, so that servers notice each other',
    );
    table.integer('id').primary();
    table.bigInteger('revision').notNullable();
  });
  await knex('blueprint_registry_revision').insert({ id: 1, revision: 0 });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('blueprint_registry_revision');
  await knex.schema.dropTable('blueprint_registry_problems');
  await knex.schema.dropTable('blueprint_registry_pending');
  await knex.schema.dropTable('blueprint_registry_files');
};
