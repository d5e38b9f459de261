import { DomainError } from "@/lib/base/platform/errors";

export class NotPaid extends DomainError {
  constructor() {
    super("conflict", "not_paid");
  }
}
