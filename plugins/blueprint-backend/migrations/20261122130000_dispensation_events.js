// @ts-check

/** @param {import('knex').Knex} knex */
function isSqlite(knex) {
  return knex.client.config.client.includes('sqlite3');
}

const REFUSAL = 'What was decided about dispensations is never changed';

/**
 * What was asked for and decided about dispensations that were raised in the
 * app. Rows are only ever added: the database itself refuses to change or to
 * delete one.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('dispensation_events', table => {
    table.comment('Every step in the life of a dispensation, one row each');
    table.text('namespace').notNullable();
    table.text('name').notNullable().comment('Opaque');
    table
      .integer('version')
      .notNullable()
      .comment('1 for the request; a decision names the one before it');
    table.text('type').notNullable().comment('request, grant, refuse, revoke');
    table.text('person').notNullable().comment('Who took the step');
    table.text('at').notNullable().comment('ISO 8601, UTC');
    table.text('event').notNullable().comment('The whole step, JSON');
    table.primary(['namespace', 'name', 'version']);
  });
  if (isSqlite(knex)) {
    for (const action of ['update', 'delete']) {
      await knex.raw(
        `create trigger dispensation_events_no_${action} before ${action} on dispensation_events
         begin select raise(abort, '${REFUSAL}'); end`,
      );
    }
    return;
  }
  await knex.raw(
    `create function refuse_change_of_dispensation_events() returns trigger as $$
     begin raise exception '${REFUSAL}'; end
     $$ language plpgsql`,
  );
  await knex.raw(
    `create trigger dispensation_events_no_change before update or delete on dispensation_events
     for each row execute function refuse_change_of_dispensation_events()`,
  );
  await knex.raw(
    `create trigger dispensation_events_no_truncate before truncate on dispensation_events
     for each statement execute function refuse_change_of_dispensation_events()`,
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('dispensation_events');
  if (!isSqlite(knex)) {
    await knex.raw('drop function refuse_change_of_dispensation_events()');
  }
};
