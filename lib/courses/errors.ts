import { DomainError } from "@/lib/platform/errors";

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

/** The lesson opens for those enrolled; `opensAt` where the caller is, but not yet let in. */
export class NoAccess extends DomainError {
  constructor(opensAt: Date | null = null) {
    super("forbidden", "no_access", opensAt ? { opens_at: opensAt.toISOString() } : {});
  }
}
