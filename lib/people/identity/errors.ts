import { DomainError, NotFound } from "@/lib/base/platform/errors";

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

export class EmailTaken extends DomainError {
  constructor() {
    super("conflict", "email_taken");
  }
}

/** Reveals neither whether the account exists nor which of the two was wrong. */
export class InvalidCredentials extends DomainError {
  constructor() {
    super("unauthenticated", "invalid_credentials");
  }
}

/** A signed-in person repeated their password wrongly. */
export class WrongPassword extends DomainError {
  constructor() {
    super("forbidden", "invalid_credentials");
  }
}

export class InvalidRefreshToken extends DomainError {
  constructor() {
    super("unauthenticated", "invalid_refresh_token");
  }
}

/** A mailed link that is unknown, used or expired. */
export class InvalidToken extends DomainError {
  constructor() {
    super("malformed", "invalid_token");
  }
}

/** An admin has suspended the account; the reason was sent by email. */
export class AccountSuspended extends DomainError {
  constructor() {
    super("forbidden", "account_suspended");
  }
}

/** Looks like NotFound to everyone but admins; the attempt is logged. */
export class AdminsOnly extends NotFound {}

/** Only for people who have verified their email address. */
export class EmailUnverified extends DomainError {
  constructor() {
    super("forbidden", "email_unverified");
  }
}
