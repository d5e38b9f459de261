import { DomainError } from "@/lib/base/platform/errors";

/** Another buyer was faster or has priority. */
export abstract class Taken extends DomainError {}

export class NotADraft extends DomainError {
  constructor() {
    super("conflict", "not_a_draft");
  }
}

export class NotPublished extends DomainError {
  constructor() {
    super("conflict", "not_published");
  }
}

export class Archived extends DomainError {
  constructor() {
    super("conflict", "archived");
  }
}
