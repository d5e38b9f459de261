import { DomainError } from "@/lib/base/platform/errors";
import type { OfferKind } from "@/lib/catalogue/offers/kind";

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
