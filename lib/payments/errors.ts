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
