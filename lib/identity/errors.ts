import { DomainError } from "@/lib/platform/errors";

export class Unauthenticated extends DomainError {
  constructor() {
    super("unauthenticated", "unauthenticated");
  }
}

export class NotAHost extends DomainError {
  constructor() {
    super("forbidden", "not_a_host");
  }
}
