import { DomainError } from "@/lib/platform/errors";

export class OwnPage extends DomainError {
  constructor() {
    super("conflict", "own_page");
  }
}
