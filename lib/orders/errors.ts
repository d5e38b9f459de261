import { DomainError } from "@/lib/platform/errors";

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

/** As many seats and times are reserved as one person may at once. */
export class TooManyHolds extends DomainError {
  constructor() {
    super("conflict", "too_many_holds");
  }
}

export class OwnItem extends DomainError {
  constructor() {
    super("conflict", "own_item");
  }
}

export class NotPending extends DomainError {
  constructor() {
    super("conflict", "not_pending");
  }
}

/** What is bought, or what would come back, is no longer what was seen before the click. */
export class PriceChanged extends DomainError {
  /** `amount`: what it is now, in minor units. */
  constructor(amount: number, currency: string) {
    super("conflict", "price_changed", { amount, currency });
  }
}

/** No refusal for anyone outside: an order that is to make way can be paid until its checkouts are closed. */
export class StillPayable extends Error {
  constructor(
    readonly orderId: string,
    readonly checkoutIds: readonly string[],
  ) {
    super(`order ${orderId} can still be paid`);
  }
}
