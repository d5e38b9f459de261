import { DomainError } from "@/lib/base/platform/errors";

/** The platform can sell in its own name only once its business details are set. */
export class PlatformSellerMissing extends DomainError {
  constructor() {
    super("conflict", "platform_seller_missing");
  }
}
