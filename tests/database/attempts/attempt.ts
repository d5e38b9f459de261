/** What must never be true, in plain words, and the SQL that tries to make it so. */
export interface Attempt {
  /** The constraint, unique index or trigger that refuses. */
  by: string;
  what: string;
  sql: string;
  /** The trigger, where it is named otherwise than what it refuses by. */
  trigger?: string;
}

export const attempt = (by: string, what: string, sql: string, trigger?: string): Attempt => ({
  by,
  what,
  sql,
  ...(trigger && { trigger }),
});

/** A status stays or takes one of its steps. */
export const step = (table: string, name: string, to: string, rest = ""): Attempt =>
  attempt(
    `${table}_moves_forward`,
    `${name} becomes ${to}`,
    `update app.${table} set status = '${to}'${rest} where id = id('${name}')`,
  );
