import { DomainError } from "@/lib/base/platform/errors";

export class NoLessons extends DomainError {
  constructor() {
    super("conflict", "no_lessons");
  }
}

export class TooMany extends DomainError {
  constructor(limit: number) {
    super("conflict", "too_many", { limit });
  }
}

/** The lesson is open only to people enrolled; `opensAt` is set if the caller is enrolled and it has not opened yet. */
export class NoAccess extends DomainError {
  constructor(opensAt: Date | null = null) {
    super("forbidden", "no_access", opensAt ? { opens_at: opensAt.toISOString() } : {});
  }
}
