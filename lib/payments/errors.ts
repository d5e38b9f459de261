import { DomainError } from "@/lib/platform/errors";

interface Sum {
  amount: number;
  currency: string;
}

/** No refusal for anyone outside: money is not what its order costs, and a person has to decide about it. */
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

/** Somebody has accepted this money, or sent it back. */
export class AlreadyDecided extends DomainError {
  constructor() {
    super("conflict", "already_decided");
  }
}

/** Money that cannot be a price of ours, such as of another currency. */
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
