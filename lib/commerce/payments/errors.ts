import { DomainError } from "@/lib/base/platform/errors";

interface Sum {
  amount: number;
  currency: string;
}

/** Never reaches a client: a payment differs from its order's price, and a person has to decide about it. */
export class AmountMismatch extends Error {
  override name = "AmountMismatch";

  constructor(order: Sum & { id: string }, paid: Sum) {
    const cost = `${order.amount} ${order.currency}`;
    super(`order ${order.id} costs ${cost}, but ${paid.amount} ${paid.currency} were paid`);
  }
}

export class BadSignature extends DomainError {
  constructor() {
    super("malformed", "bad_signature");
  }
}

export class NotRefundable extends DomainError {
  constructor() {
    super("conflict", "not_refundable");
  }
}

/** An admin has already accepted this money, or refunded it. */
export class AlreadyDecided extends DomainError {
  constructor() {
    super("conflict", "already_decided");
  }
}

/** Money that cannot be a price of ours, for example because of its currency. */
export class NotAcceptable extends DomainError {
  constructor() {
    super("conflict", "not_acceptable");
  }
}

export class NoRight extends DomainError {
  constructor(reason: string, until: Date | null) {
    super("conflict", "no_right", { reason, until: until?.toISOString() ?? null });
  }
}
