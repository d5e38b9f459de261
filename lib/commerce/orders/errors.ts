import { DomainError } from "@/lib/base/platform/errors";

export class AlreadyOwned extends DomainError {
  constructor() {
    super("conflict", "already_owned");
  }
}

export class NotOnSale extends DomainError {
  constructor() {
    super("conflict", "not_on_sale");
  }
}

export class NotMovable extends DomainError {
  /** `reason`: not_booked, or too_late. */
  constructor(reason: "not_booked" | "too_late") {
    super("conflict", "not_movable", { reason });
  }
}

/** The person already has as many unpaid seats and slots on hold as one may have. */
export class TooManyHolds extends DomainError {
  constructor() {
    super("conflict", "too_many_holds");
  }
}

export class OwnOffer extends DomainError {
  constructor() {
    super("conflict", "own_item");
  }
}

export class NotPending extends DomainError {
  constructor() {
    super("conflict", "not_pending");
  }
}

/** The price, or the amount to be refunded, is no longer the one shown before the click. */
export class PriceChanged extends DomainError {
  /** `amount`: the current amount, in minor units. */
  constructor(amount: number, currency: string) {
    super("conflict", "price_changed", { amount, currency });
  }
}

/** Never reaches a client: an order about to be replaced can still be paid, until its checkouts are closed. */
export class StillPayable extends Error {
  constructor(
    readonly orderId: string,
    readonly checkoutIds: readonly string[],
  ) {
    super(`order ${orderId} can still be paid`);
  }
}
