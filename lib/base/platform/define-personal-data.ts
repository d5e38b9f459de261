import type { Database } from "./db";

type Row = Record<string, unknown>;

/** What a table holds of a person, whose id is $1 in SQL. */
export interface PersonalTable {
  /** Selects the rows about the person. Without it, there is nothing to export. */
  rows?: string;
  /** The columns in the export. A column that is not listed is left out, whatever it holds. */
  columns?: string;
  /** Secrets, and data about other people: known, and left out on purpose. */
  withheld?: string;
  /** Converts a stored row for the export. */
  show?(row: Row): Row;
  /** The statements that erase the person; "rows" deletes what would be exported. */
  erase?: "rows" | readonly string[];
  /** Why something stays when the person is erased, or with what it goes. */
  stays?: string;
  /** Deletes rows each night; $1 in `expired` is the instant that many days ago. */
  keepFor?: { days: number; expired: string; why: string };
}

/** The steps of an erasure. All chapters take one before any takes the next. */
export type ErasureStep = "lock" | "discard" | "withdraw" | "release" | "forget";

export interface PersonalData {
  /** What others refer to comes first: an erasure walks backwards. */
  tables?: Record<string, PersonalTable>;
  /** Tables in which no row is about one person, and what they hold instead. */
  aboutNobody?: Record<string, string>;
  /** What takes more than a statement for each table. */
  erasure?: Partial<Record<ErasureStep, (tx: Database, userId: string) => Promise<unknown>>>;
  /** Counts what the person still owes to others, which forbids an erasure. */
  commitments?: Record<string, (tx: Database, userId: string) => Promise<number>>;
  /** What is deleted each night by more than `keepFor`. */
  purge?(now: Date): Promise<unknown>;
}

export const definePersonalData = (data: PersonalData): PersonalData => data;

/** Swedish bookkeeping law asks for seven years. */
export const forTheBooks = "the books: seven years, by the bookkeeping act";

/** What was sold outlives its seller. */
export const forTheBuyers = "what nobody bought goes with its offer; the rest belongs to buyers, too";
