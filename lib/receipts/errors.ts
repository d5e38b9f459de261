import { DomainError } from "@/lib/platform/errors";

export class NotPaid extends DomainError {
  constructor() {
    super("conflict", "not_paid");
  }
}
