import { DomainError } from "@/lib/platform/errors";

export interface Commitments {
  seminars: number;
  bookings: number;
  orders: number;
}

/** Buyers have paid this host for something not yet delivered. */
export class OpenCommitments extends DomainError {
  constructor(commitments: Commitments) {
    super("conflict", "open_commitments", { commitments });
  }
}
