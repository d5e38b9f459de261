import type { Database, Prisma } from "@/lib/base/platform/db";
import type { Currency } from "@/lib/base/platform/money";
import type { Actor } from "@/lib/people/identity/actor";
import type { OfferedPolicy } from "./choice-rules";
import type { Taken } from "./errors";
import type { OfferKind } from "./kind";

/** An offer that a buyer asks for. */
export interface Wanted {
  item_id: string;
  slot_id?: string | undefined;
}

/** An offer, as its sale needs to know it. */
export interface Sellable {
  hostId: string;
  title: string;
  priceAmount: number;
  currency: string;
  vatRateBp: number;
  vatExemption: string | null;
  isPublic: boolean;
  isOnSale: boolean;
  /** Whether another buyer has it or has priority. */
  isTaken: boolean;
  cancellationPolicy: string;
  isWithdrawalExcepted: boolean;
  /** The offers that it gives a seat in, if not itself. */
  dates?: readonly string[];
}

/** An order, as its hold needs to know it. */
export interface Holder {
  id: string;
  userId: string;
  offerId: string;
  slotId: string | null;
  expiresAt: Date;
}

/** What an order reserves until it is paid. */
export interface Hold {
  /** Comes last among a reservation's statements, because it locks the seminar or slot until the commit. */
  take(tx: Database, order: Holder): Promise<void>;
  /** Takes back what an order released, if it is still available: a statement that changes one row or none. */
  retake(orderId: string): Prisma.Sql;
  /** Returns the error for an offer that is taken, with an alternative. */
  refuse(actor: Actor, wanted: Wanted): Promise<Taken>;
  /**
   * Statements that move everything else that belongs to a hold to another order and expiry, for each of `held` (id,
   * order_id, expires_at).
   */
  alongside: readonly Prisma.Sql[];
}

/** The right that a paid order gives: rows with its `order_id` and `status`, in a table that kinds may share. */
export interface Grant {
  table: Prisma.Sql;
  given: string;
  ended: string;
  /** The condition for a grant `g` that ends when its buyer leaves the order: not for what has been held by then. */
  isLeft: Prisma.Sql;
  /** Grants the orders in `paid`: part of the single statement that settles them. */
  give: Prisma.Sql;
}

/** An offer as shown to a person who may buy it. */
export interface Shown {
  item: {
    id: string;
    kind: OfferKind;
    slug: string;
    title: string;
    cover_url: string | null;
    host: { id: string; slug: string; display_name: string };
    price_amount: number;
    currency: Currency;
    vat_rate_bp: number;
  };
  /** If this kind has any. */
  terms?: Partial<ShownTerms>;
}

interface ShownTerms {
  slot_id: string;
  starts_at: string;
  ends_at: string;
  /** The beginnings of several dates. */
  dates: string[];
  /** The clocks by which its time is shown: the buyer's own, and the host's. */
  clocks: { own: string; other: string };
  location: string;
  cancellation_policy: OfferedPolicy;
  is_withdrawal_excepted: boolean;
  starts_within_withdrawal: boolean;
  questions: Question[];
  answers_kept_days: number;
}

interface Question {
  id: string;
  text: string;
  is_required: boolean;
}

/** What an order's page shows of its grant. */
export interface Granted {
  isGranted: boolean;
  /** The location, if its buyer may know it by now. */
  location?: string;
  /** The host's time zone, where buyer and host each see their own. */
  hostTimeZone?: string;
  /** When access begins. */
  opensAt?: Date | null;
  /** Whether it was offered from the waiting list. */
  isOffer?: boolean;
}

/** What a constraint violation means for an order: another buyer was faster, and this is how. */
export type Loss = "taken" | "owned" | "not_on_sale";

/** How one kind is sold: everything that orders and payments need from it. */
export interface Sale {
  /** Finds an offer in any state; null if it does not exist. */
  find(wanted: Wanted): Promise<Sellable | null>;
  isOwned(actor: Actor, wanted: Wanted): Promise<boolean>;
  /** Throws NotFound. */
  show(actor: Actor, wanted: { slug: string; slotId?: string | undefined }): Promise<Shown>;
  /** Returns the host's questions to the buyer, and for how many days the answers are kept. */
  ask(wanted: Wanted): Promise<{ questions: Question[]; answers_kept_days: number } | null>;
  describe(order: Pick<Holder, "id" | "offerId">): Promise<Granted>;
  /** Selects the people who hold it, each `user_id` once or more. */
  holders(id: string): Prisma.Sql;
  /** By constraint name. */
  losses: Readonly<Record<string, Loss>>;
  /** Null for a kind that never sells out. */
  hold: Hold | null;
  grant: Grant;
  /** The emails about a grant: in place of a receipt if it was free, beside the receipt if it was paid. */
  emails: { free: "receipt" | "seat_confirmed" | "booking_confirmed"; paid: "booking_confirmed" | null };
  /** The version of the consent to an immediate start, which changes with its wording. */
  immediateStart: string | null;
}
