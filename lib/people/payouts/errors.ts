import { DomainError } from "@/lib/base/platform/errors";

/** The host has no account that can receive money, so none of their offers may have a price yet. */
export class PayoutsNotReady extends DomainError {
  constructor() {
    super("conflict", "payouts_not_ready");
  }
}
