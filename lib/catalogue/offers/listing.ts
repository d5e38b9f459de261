import type { Prisma } from "@/lib/base/platform/db";
import type { Page, PageInput } from "@/lib/base/platform/pagination";
import type { Actor, Visitor } from "@/lib/people/identity/actor";
import type { OfferListInput } from "./schema";

/** How one kind is found and listed, alone and among others. */
export interface Listing<Item = unknown, Row = unknown> {
  /** By id or slug. A draft is visible only to its host. Throws NotFound. */
  find(visitor: Pick<Visitor, "actor">, which: { id: string }): Promise<Item>;
  /** Lists what is published. Throws BadCursor. */
  list(visitor: Visitor | null, input: OfferListInput): Promise<Page<Row>>;
  /** Lists the actor's own, latest first. Throws NotAHost, BadCursor. */
  listOwn(actor: Actor, page: PageInput): Promise<Page<Row>>;
  /** Returns it as schema.org describes it. `base`: the root of one language's pages, e.g. `https://aveli.example/en`. */
  toStructuredData(item: Item, base: string): Record<string, unknown>;
  /** Selects as JSON what the card of the offer `o` shows besides what all cards show. */
  card: Prisma.Sql;
  /** Selects those who have it: id, display_name, bought_at, starts_at, lessons_done and lesson_count. */
  buyers(id: string): Prisma.Sql;
  /** What the file of its buyers says of each besides name and time of purchase. */
  columns: readonly ("starts_at" | "lessons_done" | "lesson_count")[];
}
