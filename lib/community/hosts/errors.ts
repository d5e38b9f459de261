import { DomainError } from "@/lib/base/platform/errors";

export class AlreadyAHost extends DomainError {
  constructor() {
    super("conflict", "already_a_host");
  }
}

/** One application at a time: the previous one has not been decided yet. */
export class ApplicationPending extends DomainError {
  constructor() {
    super("conflict", "application_pending");
  }
}

export class AlreadyDecided extends DomainError {
  constructor() {
    super("conflict", "already_decided");
  }
}
