import { DomainError } from "@/lib/platform/errors";

export class NoHours extends DomainError {
  constructor() {
    super("conflict", "no_hours");
  }
}
