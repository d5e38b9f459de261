import type { Actor } from "@/lib/identity/actor";
import type { Database, Prisma } from "@/lib/platform/db";
import type { Currency } from "@/lib/platform/money";
import type { Taken } from "./errors";
import type { OfferKind } from "./kind";

/** What somebody wants to buy. */
export interface Wanted {
  item_id: string;
  slot_id?: string | undefined;
}

/** What is offered, as whoever would buy it needs to know. */
export interface Sellable {
  hostId: string;
  title: string;
  priceAmount: number;
  currency: string;
  vatRateBp: number;
  vatExemption: string | null;
  isPublic: boolean;
  isOnSale: boolean;
  /** Whether somebody else has it, or comes first. */
  isTaken: boolean;
  cancellationPolicy: string;
  isWithdrawalExcepted: boolean;
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
  /** Last of a reservation's statements, since what it is of stays locked from here to the commit. */
  take(tx: Database, order: Holder): Promise<void>;
  /** Takes again what an order let go of, where that can still be had: a statement that changes one row, or none. */
  retake(orderId: string): Prisma.Sql;
  /** The refusal of what is taken, with what there is instead. */
  refuse(actor: Actor, wanted: Wanted): Promise<Taken>;
  /** Statements that take what else goes with a hold to another order and time, of each of `held` (id, order_id, expires_at). */
  alongside: readonly Prisma.Sql[];
}

/** What a paid order gives: one row, with its `order_id` and `status`, in a table of its own. */
export interface Grant {
  table: Prisma.Sql;
  given: string;
  ended: string;
  /** Gives what the orders in `paid` are for: a part of the one statement that settles them. */
  give: Prisma.Sql;
}

/** What somebody who looks at an offer in order to buy it is shown. */
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
  /** As far as this kind has any. */
  terms?: Partial<ShownTerms>;
}

interface ShownTerms {
  slot_id: string;
  starts_at: string;
  ends_at: string;
  /** By whose clocks its time is shown: one's own, and the host's. */
  clocks: { own: string; other: string };
  location: string;
  cancellation_policy: "flexible" | "moderate" | "strict";
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

/** What an order's page tells of what it gave. */
export interface Granted {
  isGranted: boolean;
  /** Where it takes place, as far as its buyer may know by now. */
  location?: string;
  /** The clock of who offers it, where buyer and host go by their own. */
  hostTimeZone?: string;
  /** From when it can be used. */
  opensAt?: Date | null;
  /** Whether it came free for whoever stood in line. */
  isOffer?: boolean;
}

/** What it means that a constraint refuses an order: someone was faster. */
export type Loss = "taken" | "owned" | "not_on_sale";

/** How one kind is sold: all that orders and payments ask of it. */
export interface Sale {
  /** Whatever its state; null for what is not there. */
  find(wanted: Wanted): Promise<Sellable | null>;
  isOwned(actor: Actor, wanted: Wanted): Promise<boolean>;
  /** Throws NotFound. */
  show(actor: Actor, wanted: { slug: string; slotId?: string | undefined }): Promise<Shown>;
  /** What its host asks of who buys it, and how many days the answers are kept. */
  ask(wanted: Wanted): Promise<{ questions: Question[]; answers_kept_days: number } | null>;
  describe(order: Pick<Holder, "id" | "offerId">): Promise<Granted>;
  /** Those who have it, each `user_id` once or more. */
  holders(id: string): Prisma.Sql;
  /** By the name of the constraint. */
  losses: Readonly<Record<string, Loss>>;
  /** Null for what never runs out. */
  hold: Hold | null;
  grant: Grant;
  /** The letters that tell of it: of what is free instead of a receipt, of what costs something beside it. */
  letters: { free: "receipt" | "seat_confirmed" | "booking_confirmed"; paid: "booking_confirmed" | null };
  /** The version of the words that ask for an immediate start, as they are shown; it changes with them. */
  immediateStart: string | null;
}
