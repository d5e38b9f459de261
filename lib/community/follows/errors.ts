import { DomainError } from "@/lib/base/platform/errors";

export class OwnPage extends DomainError {
  constructor() {
    super("conflict", "own_page");
  }
}
