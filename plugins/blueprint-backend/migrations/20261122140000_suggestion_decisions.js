// @ts-check

/** @param {import('knex').Knex} knex */
function isSqlite(knex) {
  return knex.client.config.client.includes('sqlite3');
}

const REFUSAL = 'What was decided about suggestions is never changed';

/**
 * What was decided about suggestions for collaboration. Rows are only ever
 * added: of two decisions at the same time the later one holds and both are
 * kept. The database itself refuses to change or to delete one.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('suggestion_decisions', table => {
    table.comment(
      'Suggestions put aside and taken up again, one row each time',
    );
    table.increments('id');
    table.text('registry').notNullable();
    table.text('suggestion').notNullable().comment('Id of the suggestion');
    table
      .text('force')
      .notNullable()
      .comment('Reference of the force for which it holds, or nation');
    table.text('state').notNullable().comment('open, put-aside');
    table.text('reason').notNullable();
    table.text('until').comment('Last day put aside, ISO 8601');
    table.text('decided_by').notNullable();
    table.text('decided_at').notNullable().comment('ISO 8601, UTC');
    table
      .text('snapshot')
      .notNullable()
      .comment('What the suggestion rested on then, JSON');
    table.index(['registry', 'force'], 'suggestion_decisions_force_idx');
    table.index(
      ['registry', 'suggestion'],
      'suggestion_decisions_suggestion_idx',
    );
  });
  if (isSqlite(knex)) {
    for (const action of ['update', 'delete']) {
      await knex.raw(
        `create trigger suggestion_decisions_no_${action} before ${action} on suggestion_decisions
         begin select raise(abort, '${REFUSAL}'); end`,
      );
    }
    return;
  }
  await knex.raw(
    `create function refuse_change_of_suggestion_decisions() returns trigger as $$
     begin raise exception '${REFUSAL}'; end
     $$ language plpgsql`,
  );
  await knex.raw(
    `create trigger suggestion_decisions_no_change before update or delete on suggestion_decisions
     for each row execute function refuse_change_of_suggestion_decisions()`,
  );
  await knex.raw(
    `create trigger suggestion_decisions_no_truncate before truncate on suggestion_decisions
     for each statement execute function refuse_change_of_suggestion_decisions()`,
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('suggestion_decisions');
  if (!isSqlite(knex)) {
    await knex.raw('drop function refuse_change_of_suggestion_decisions()');
  }
};
