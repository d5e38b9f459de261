import { DomainError, NotFound } from "@/lib/platform/errors";

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

/** Says neither whether the account exists nor which of the two was wrong. */
export class InvalidCredentials extends DomainError {
  constructor() {
    super("unauthenticated", "invalid_credentials");
  }
}

/** Someone signed in who could not repeat their password. */
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

/** A mailed link that is unknown, used or too old. */
export class InvalidToken extends DomainError {
  constructor() {
    super("malformed", "invalid_token");
  }
}

/** Someone whom an admin has suspended; why, they were told by mail. */
export class AccountSuspended extends DomainError {
  constructor() {
    super("forbidden", "account_suspended");
  }
}

/** What is for admins is not there for others; that they asked is remembered. */
export class AdminsOnly extends NotFound {}

/** Something that is for those alone who have shown that their address is theirs. */
export class EmailUnverified extends DomainError {
  constructor() {
    super("forbidden", "email_unverified");
  }
}
