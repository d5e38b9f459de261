import { DomainError } from "@/lib/platform/errors";

/** Before the platform can sell in its own name, it has to be said who it is. */
export class PlatformSellerMissing extends DomainError {
  constructor() {
    super("conflict", "platform_seller_missing");
  }
}
