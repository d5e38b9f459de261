import type { OfferKind } from "@/lib/offers/kind";
import { DomainError } from "@/lib/platform/errors";

/** The person has not attended, or not yet. */
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
