import { DomainError } from "@/lib/base/platform/errors";

export class ReportDecided extends DomainError {
  constructor() {
    super("conflict", "already_decided");
  }
}

/** The subject is already in the state asked for: another admin was faster, or it never was in another. */
export class NothingToDecide extends DomainError {
  constructor() {
    super("conflict", "nothing_to_decide");
  }
}

export class AlreadyReported extends DomainError {
  constructor() {
    super("conflict", "already_reported");
  }
}
