import type { Database, Prisma } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import type { OfferChange, OfferFields } from "./schema";
import type { WithdrawalLaw } from "./withdrawal-rules";

const tables = { course: "courses", service: "services", seminar: "seminars", series: "passes" } as const;

export type OfferKind = keyof typeof tables;
export const offerKinds = Object.keys(tables) as [OfferKind, ...OfferKind[]];

/** Returns what `of` says of each kind. */
export const eachKind = <T>(of: (kind: OfferKind) => T) =>
  Object.fromEntries(offerKinds.map((kind) => [kind, of(kind)])) as Record<OfferKind, T>;

/** Returns the table with a kind's details; its pages have the same name. */
export const tableOf = <K extends OfferKind>(kind: K): (typeof tables)[K] => tables[kind];

/** The activities by which the feed tells of new offers. */
export const announcements = {
  course: "course_published",
  service: "service_published",
  seminar: "seminar_scheduled",
  series: "pass_published",
} as const satisfies Record<OfferKind, string>;

/** What is decided about a kind without asking the database; runs in the browser, too. */
export interface KindRules {
  /** What a pending order holds; null for a kind that never sells out. */
  holds: "seat" | "time" | null;
  /** Whether each offer has a date of its own. */
  isDated: boolean;
  /** Whether a buyer may wait for a place to become free. */
  hasWaitlist: boolean;
  withdrawal: WithdrawalLaw;
  /** Returns the page, without the language, on which a buyer writes a review. */
  reviewPath(slug: string): string;
  /** Returns the public pages that show the offer, without the language. */
  pagesShowing(offer: { slug: string; host: { slug: string } }): string[];
  /** The pictures drawn for offers without one. */
  scenes: readonly [SceneName, ...SceneName[]];
}

export type SceneName =
  | ("hills" | "water" | "northernLight" | "windingPath" | "rings" | "ripples")
  | ("twoMoons" | "stones" | "litWindow");

/** The columns of an offer that matter to every change of it. */
export interface LockedOffer {
  id: string;
  status: string;
  slug: string;
  title: string;
  priceAmount: number;
  currency: string;
}

/** What each kind adds to the commands that all kinds share. */
export interface Lifecycle<
  Item = unknown,
  New extends OfferFields = OfferFields,
  Change extends OfferChange = OfferChange,
> {
  kind: OfferKind;
  /** `noun` replaces a title that has no characters an address can spell; `pages` are slugs that are taken by pages. */
  addresses: { noun: string; pages: readonly string[] };
  /** The status of an offer on sale. */
  onSale: "published" | "scheduled";
  /** The status change of putting the offer away. */
  away: { from: "published"; to: "archived" } | { from: "draft"; to: "cancelled" };
  /** Finds the actor's offer, as the API shows it. Throws NotFound. */
  findOwn(actor: Actor, which: { id: string }): Promise<Item>;
  /** Returns the details of a new offer. Throws the reason why the actor cannot have one. */
  newDetails(actor: Actor, input: New): Promise<Pick<Prisma.OfferUncheckedCreateInput, OfferKind>>;
  /** Throws the reason why a draft cannot go on sale yet. */
  assertReady(tx: Database, id: string, now: Date): Promise<void>;
  /**
   * Throws if the change is refused; else returns a function that writes the details, to be called after the offer is
   * updated.
   */
  prepareChange(tx: Database, actor: Actor, offer: LockedOffer, input: Change): Promise<() => Promise<void>>;
  /** Returns the columns of the details in which a copy differs. */
  copiedAnew(item: Item, now: Date): Record<string, unknown>;
  /** Copies rows of other tables. */
  copyParts(tx: Database, from: string, to: string): Promise<void>;
  /** Wraps a transaction that may take time in the host's calendar. */
  promising<T>(actor: Actor, input: { id: string } | Change, work: () => Promise<T>): Promise<T>;
}
