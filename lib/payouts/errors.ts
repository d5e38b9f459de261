import { DomainError } from "@/lib/platform/errors";

/** The host has no account that can be paid into, so nothing of theirs can cost money yet. */
export class PayoutsNotReady extends DomainError {
  constructor() {
    super("conflict", "payouts_not_ready");
  }
}
