import type { OfferKind } from "@/lib/offers/kind";
import { DomainError } from "@/lib/platform/errors";

/** Someone who has not been there, or not yet. */
export class NotAttended extends DomainError {
  constructor(kind: OfferKind) {
    super("forbidden", "not_attended", { reason: kind });
  }
}

export class AlreadyReviewed extends DomainError {
  constructor() {
    super("conflict", "already_reviewed");
  }
}
