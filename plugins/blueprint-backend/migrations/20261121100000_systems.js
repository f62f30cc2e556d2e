// @ts-check

/**
 * The current result of every system, and the definitions it rests on.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('definitions', table => {
    table.comment('Definitions that results were made with');
    table.increments('id');
    table.text('digest').notNullable().unique();
    table.text('scorecard').notNullable().comment('Reference and version');
    table.text('content').notNullable().comment('Checks and names, JSON');
    table.text('first_used_at').notNullable();
  });

  await knex.schema.createTable('sets', table => {
    table.comment('Groups of forces, or of capabilities, that systems share');
    table.increments('id');
    table.text('key').notNullable().unique();
  });
  await knex.schema.createTable('set_members', table => {
    table.comment('What is in each set');
    table
      .integer('set_id')
      .notNullable()
      .references('id')
      .inTable('sets')
      .onDelete('CASCADE');
    table.text('kind').notNullable().comment('force, region or capability');
    table.text('member_ref').notNullable();
    table.primary(['member_ref', 'kind', 'set_id']);
    table.index(['set_id']);
  });

  await knex.schema.createTable('systems', table => {
    table.comment('One row for each system: what lists filter and sort by');
    table.text('ref').primary();
    table.text('registry').notNullable();
    table.text('search_text').notNullable().comment('Lower case');
    table.text('title_order').notNullable().comment('Lower case');
    table.text('force_order').notNullable();
    table.text('product_ref');
    table.text('product_order').notNullable();
    table.text('category').notNullable();
    table.text('lifecycle').notNullable();
    table.text('criticality').notNullable().comment('Restricted');
    table.integer('criticality_order').notNullable();
    table.double('priority').notNullable().comment('Restricted');
    table.integer('organisation_set').notNullable();
    table.integer('capability_set').notNullable();
    table.integer('definitions_id').notNullable();
    table.text('level').notNullable();
    table
      .double('level_order')
      .notNullable()
      .comment('3 is best; assured conformance breaks ties');
    table.double('conformance').notNullable().comment('-1 where not known');
    table.double('coverage').notNullable();
    table.double('assured_conformance').notNullable();
    table.integer('failing').notNullable();
    table.text('outcomes').notNullable().comment('A letter for each check');
    table.text('principle_outcomes').notNullable();
    table.text('goal_outcomes').notNullable();
    table.text('flags').notNullable().comment('What it adds to figures, JSON');
    table.text('legacy').notNullable().comment('Restricted: class');
    table.double('legacy_order').notNullable().comment('Highest score or -1');
    table.integer('risk_order').notNullable().comment('Restricted');
    table.text('in_cloud').notNullable();
    table.integer('cloud_order').notNullable();
    table.text('cloud_status').notNullable();
    table.text('hosting_class').notNullable();

    for (const column of [
      'title_order',
      'force_order',
      'product_order',
      'category',
      'lifecycle',
      'level_order',
      'conformance',
      'coverage',
      'assured_conformance',
      'failing',
      'legacy_order',
      'risk_order',
      'criticality_order',
      'priority',
      'cloud_order',
    ]) {
      table.index(['registry', column, 'ref'], `systems_${column}_idx`);
    }
    // Begins with the forces and covers everything that lists count by.
    table.index(
      [
        'registry',
        'organisation_set',
        'level',
        'category',
        'lifecycle',
        'in_cloud',
        'cloud_status',
        'hosting_class',
      ],
      'systems_facets_idx',
    );
    table.index(['registry', 'capability_set'], 'systems_capability_idx');
    table.index(['registry', 'product_ref'], 'systems_product_idx');
    table.index(['definitions_id'], 'systems_definitions_idx');
  });

  await knex.schema.createTable('system_inputs', table => {
    table.comment('Digest of all that the result of a system rests on');
    table.text('ref').primary();
    table.text('inputs').notNullable();
  });

  await knex.schema.createTable('system_results', table => {
    table.comment('Full result of each system, kept a while after it leaves');
    table.text('ref').primary();
    table.text('digest').notNullable().comment('Of all that is stored');
    table.integer('definitions_id').notNullable();
    table.text('scored_at').notNullable();
    table.text('removed_at');
    table.text('summary').notNullable().comment('Row of the list, JSON');
    table.text('why').notNullable().comment('Restricted');
    table.text('result').notNullable().comment('Packed result, JSON');
    table.index(['removed_at'], 'system_results_removed_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('system_results');
  await knex.schema.dropTable('system_inputs');
  await knex.schema.dropTable('systems');
  await knex.schema.dropTable('set_members');
  await knex.schema.dropTable('sets');
  await knex.schema.dropTable('definitions');
};
