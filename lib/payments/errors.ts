import { DomainError } from "@/lib/platform/errors";

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
