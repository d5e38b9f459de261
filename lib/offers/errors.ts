import { DomainError } from "@/lib/platform/errors";

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
