import { DomainError } from "@/lib/platform/errors";

export interface Commitments {
  seminars: number;
  bookings: number;
  orders: number;
}

/** Others have paid for what this host has yet to give. */
export class OpenCommitments extends DomainError {
  constructor(commitments: Commitments) {
    super("conflict", "open_commitments", { commitments });
  }
}
