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

export class NoRight extends DomainError {
  constructor(reason: string, until: Date | null) {
    super("conflict", "no_right", { reason, until: until?.toISOString() ?? null });
  }
}
