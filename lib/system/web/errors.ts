import { DomainError } from "@/lib/base/platform/errors";

export class MalformedJson extends DomainError {
  constructor() {
    super("malformed", "malformed_json");
  }
}

export class MethodNotAllowed extends DomainError {
  constructor() {
    super("not_allowed", "method_not_allowed");
  }
}

export class UnsupportedMediaType extends DomainError {
  constructor(accepted: readonly string[]) {
    super("unsupported", "unsupported_media_type", { accepted });
  }
}

export class CrossOrigin extends DomainError {
  constructor() {
    super("forbidden", "cross_origin");
  }
}

/** The client asked for a version of tus that we do not support. */
export class ForeignVersion extends DomainError {
  constructor() {
    super("outdated", "foreign_version");
  }
}
