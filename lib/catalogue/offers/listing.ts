import type { Prisma } from "@/lib/base/platform/db";

/** What lists of several kinds take from the tables of one. */
export interface Listing {
  /** Selects as JSON what the card of the offer `o` shows besides what all cards show. */
  card: Prisma.Sql;
  /** Selects those who have it: id, display_name, bought_at, starts_at, lessons_done and lesson_count. */
  buyers(id: string): Prisma.Sql;
  /** What the file of its buyers says of each besides name and time of purchase. */
  columns: readonly ("starts_at" | "lessons_done" | "lesson_count")[];
}
