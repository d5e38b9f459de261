/** What must never be true of the database, and a query that finds where it is. */
export interface Invariant {
  name: string;
  /** One column, `id`: of each row that breaks it. No rows, and all is well. */
  sql: string;
}
