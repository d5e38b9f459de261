import { DomainError } from "@/lib/base/platform/errors";
import type { CouponRefusal } from "./rules";

export class CouponInvalid extends DomainError {
  constructor(reason: CouponRefusal) {
    super("conflict", "coupon_invalid", { reason });
  }
}

export class CodeTaken extends DomainError {
  constructor() {
    super("conflict", "code_taken");
  }
}
