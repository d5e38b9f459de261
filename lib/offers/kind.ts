import type { Actor } from "@/lib/identity/actor";
import type { Database, Prisma } from "@/lib/platform/db";
import type { OfferFields } from "./schema";

export const offerKinds = ["course", "service", "seminar"] as const;
export type OfferKind = (typeof offerKinds)[number];

/** Where the details of a kind are kept, and its pages. */
export const tableOf = <K extends OfferKind>(kind: K): `${K}s` => `${kind}s`;

/** What is the same of all offers while one is changed. */
export interface LockedOffer {
  id: string;
  status: string;
  slug: string;
  title: string;
  priceAmount: number;
  currency: string;
}

/** What one kind adds to the commands that all share. */
export interface Lifecycle<
  Item = unknown,
  New extends OfferFields = OfferFields,
  Change extends Partial<OfferFields> & { id: string } = Partial<OfferFields> & { id: string },
> {
  kind: OfferKind;
  /** `noun` stands for a title of which nothing can be spelled in an address; `pages` are addresses taken by others. */
  addresses: { noun: string; pages: readonly string[] };
  /** What the feed is told once it can be bought. */
  activity: "course_published" | "service_published" | "seminar_scheduled";
  /** What publishing makes of a draft. */
  onSale: "published" | "scheduled";
  /** From what to what putting it away takes it. */
  away: { from: "published"; to: "archived" } | { from: "draft"; to: "cancelled" };
  /** The public pages that it is on, without language. */
  pagesShowing(item: { slug: string; host: { slug: string } }): string[];
  /** The actor's own, as the API shows it. Throws NotFound. */
  findOwn(actor: Actor, which: { id: string }): Promise<Item>;
  /** The details of one that is new. */
  newDetails(input: New): Pick<Prisma.OfferUncheckedCreateInput, OfferKind>;
  /** Throws what keeps a draft from going on sale. */
  assertReady(tx: Database, id: string, now: Date): Promise<void>;
  /** Throws what speaks against a change, and gives back what carries it into the details once the offer has it. */
  prepareChange(tx: Database, actor: Actor, offer: LockedOffer, input: Change): Promise<() => Promise<void>>;
  /** Columns of the details that a copy does not take over. */
  copiedAnew(item: Item, now: Date): Record<string, unknown>;
  /** Whatever else a copy takes along. */
  copyParts(tx: Database, from: string, to: string): Promise<void>;
  /** Wraps a transaction that may take time of the host's. */
  promising<T>(actor: Actor, input: { id: string } | Change, work: () => Promise<T>): Promise<T>;
}
