import { DomainError } from "@/lib/platform/errors";
import type { ReviewKind } from "./schema";

/** Someone who has not been there, or not yet. */
export class NotAttended extends DomainError {
  constructor(kind: ReviewKind) {
    super("forbidden", "not_attended", { reason: kind });
  }
}

export class AlreadyReviewed extends DomainError {
  constructor() {
    super("conflict", "already_reviewed");
  }
}
