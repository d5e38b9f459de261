/** A statement about the database that must always hold, with a query for its violations. */
export interface Invariant {
  name: string;
  /** Returns one column, `id`, for each row that breaks it; no rows mean that it holds. */
  sql: string;
}
