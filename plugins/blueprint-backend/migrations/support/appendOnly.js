// @ts-check

/** @param {import('knex').Knex} knex */
function isSqlite(knex) {
  return knex.client.config.client.includes('sqlite3');
}

/**
 * Makes the database itself refuse to change or to delete rows of a table, so
 * that they are only ever added.
 *
 * @param {import('knex').Knex} knex
 * @param {string} table - name of a table that is there already
 * @param {string} refusal - what the database says to whoever tries; without
 *   quotation marks
 */
exports.allowOnlyAdding = async function allowOnlyAdding(knex, table, refusal) {
  if (isSqlite(knex)) {
    for (const action of ['update', 'delete']) {
      await knex.raw(
        `create trigger ${table}_no_${action} before ${action} on ${table}
         begin select raise(abort, '${refusal}'); end`,
      );
    }
    return;
  }
  await knex.raw(
    `create function refuse_change_of_${table}() returns trigger as $$
     begin raise exception '${refusal}'; end
     $$ language plpgsql`,
  );
  await knex.raw(
    `create trigger ${table}_no_change before update or delete on ${table}
     for each row execute function refuse_change_of_${table}()`,
  );
  await knex.raw(
    `create trigger ${table}_no_truncate before truncate on ${table}
     for each statement execute function refuse_change_of_${table}()`,
  );
};

/**
 * Drops a table whose rows were only ever added, with what held it to that.
 *
 * @param {import('knex').Knex} knex
 * @param {string} table
 */
exports.dropWithRefusal = async function dropWithRefusal(knex, table) {
  await knex.schema.dropTable(table);
  if (!isSqlite(knex)) {
    await knex.raw(`drop function refuse_change_of_${table}()`);
  }
};
