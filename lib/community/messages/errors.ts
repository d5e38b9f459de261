import { DomainError } from "@/lib/base/platform/errors";

export class MessageNeedsConfirmation extends DomainError {
  constructor(receivers: number) {
    super("conflict", "message_needs_confirmation", { receivers });
  }
}

export class NobodyToTell extends DomainError {
  constructor() {
    super("conflict", "nobody_to_tell");
  }
}
