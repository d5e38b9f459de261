import { DomainError } from "@/lib/platform/errors";

export class ReportDecided extends DomainError {
  constructor() {
    super("conflict", "already_decided");
  }
}

/** It is as one wants to have it already: someone was faster, or it never was otherwise. */
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
