import { DomainError } from "@/lib/base/platform/errors";

/** Buyers have paid this host for something not yet delivered. */
export class OpenCommitments extends DomainError {
  constructor(commitments: Record<string, number>) {
    super("conflict", "open_commitments", { commitments });
  }
}
