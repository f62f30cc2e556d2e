// @ts-check

/**
 * Markings of assessments, and risks by whom they concern. What was stored
 * without them is scored again; its history stays, and what it says about risks
 * is for those who may read every risk.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await forgetResults(knex);

  await knex.schema.alterTable('systems', table => {
    table
      .text('marking')
      .notNullable()
      .defaultTo('OFFICIAL-SENSITIVE')
      .comment('Of the assessment');
    // Rows of which a figure may not be read stand in the order of their names.
    table.index(['registry', 'ref'], 'systems_ref_idx');
    table.index(
      ['registry', 'legacy', 'organisation_set', 'marking'],
      'systems_legacy_idx',
    );
    // Covers every order by a figure that some may read for some forces.
    table.index(
      [
        'registry',
        'organisation_set',
        'marking',
        'legacy_order',
        'priority',
        'criticality_order',
        'ref',
      ],
      'systems_readable_idx',
    );
  });

  await knex.schema.createTable('system_risks', table => {
    table.comment('Risks of each system by forces concerned and marking');
    table.text('ref').notNullable();
    table.integer('organisation_set').notNullable();
    table.text('marking').notNullable();
    table.integer('risk_order').notNullable().comment('Restricted');
    table.primary(['ref', 'organisation_set', 'marking']);
    table.index(['organisation_set', 'marking'], 'system_risks_readers_idx');
  });

  await knex.schema.alterTable('result_changes', table => {
    table.text('risk_readers').comment('Whose risks it is about, JSON');
  });
  await knex('result_changes')
    .where({ concerns: 'scores' })
    .update({ concerns: 'risks' });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await forgetResults(knex);
  await knex('result_changes')
    .whereIn('concerns', ['legacy', 'risks'])
    .update({ concerns: 'scores' });
  await knex.schema.alterTable('result_changes', table => {
    table.dropColumn('risk_readers');
  });
  await knex.schema.dropTable('system_risks');
  await knex.schema.alterTable('systems', table => {
    table.dropIndex([], 'systems_readable_idx');
    table.dropIndex([], 'systems_legacy_idx');
    table.dropIndex([], 'systems_ref_idx');
    table.dropColumn('marking');
  });
};

/**
 * Takes out what the next start makes again, since its shape differs. Results
 * themselves stay, for history to tell what changes.
 *
 * @param {import('knex').Knex} knex
 */
async function forgetResults(knex) {
  await knex('system_inputs').delete();
  await knex('systems').delete();
  await knex('roll_ups').delete();
}
