/** The kind of an error, as far as a caller can act on it. lib/system/web maps each kind to one HTTP status. */
export type ErrorKind =
  | "malformed"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "not_allowed"
  | "conflict"
  | "outdated"
  | "too_large"
  | "out_of_range"
  | "unsupported"
  | "invalid"
  | "rate_limited"
  | "unavailable";

/** How an error is put into words: the sentence to use, its parameters, and the time zone. */
interface Wording {
  detail: string;
  values: Record<string, string | number | Date>;
  timeZone: string;
}

/** An expected refusal. `code` is public and stable; `details` become members of the problem+json. */
export abstract class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly details: Record<string, unknown> = {},
    readonly wording: Wording | null = null,
  ) {
    super(code);
    this.name = new.target.name;
  }
}

/** Why a terminal command refuses to run, as one sentence for the person who ran it. */
export class Refusal extends Error {}

export class NotFound extends DomainError {
  constructor() {
    super("not_found", "not_found");
  }
}

export class Forbidden extends DomainError {
  constructor() {
    super("forbidden", "forbidden");
  }
}

export class BadCursor extends DomainError {
  constructor() {
    super("malformed", "bad_cursor");
  }
}

export class TooLarge extends DomainError {
  constructor(limit: number) {
    super("too_large", "too_large", { limit_bytes: limit });
  }
}

/** An idempotency key was repeated with different input. */
export class IdempotencyMismatch extends DomainError {
  constructor() {
    super("conflict", "idempotency_mismatch");
  }
}

/** Somebody else has saved it since; `current` is the present state. */
export class EditedMeanwhile extends DomainError {
  constructor(current?: unknown) {
    super("outdated", "edited_meanwhile", current === undefined ? {} : { current });
  }
}

/** The database or a vendor is away; the caller may try again after `retryAfterSeconds`. */
export class Unavailable extends DomainError {
  constructor(
    readonly retryAfterSeconds = 2,
    options?: { cause: unknown },
  ) {
    super("unavailable", "unavailable");
    this.cause = options?.cause;
  }
}

export class RateLimited extends DomainError {
  constructor(readonly retryAfterSeconds: number) {
    super("rate_limited", "rate_limited");
  }
}

export interface FieldIssue {
  /** Dotted path into the input, e.g. `immediate_start.right_lost`. */
  path: string;
  message: string;
}

export class ValidationFailed extends DomainError {
  constructor(readonly issues: readonly FieldIssue[]) {
    super("invalid", "validation_failed");
  }
}
