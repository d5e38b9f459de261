import { DomainError } from "@/lib/base/platform/errors";
import type { MediaKind } from "./schema";

/** Judged by the file's content, whatever its name says. */
export class WrongFileType extends DomainError {
  constructor(kind: MediaKind) {
    super("unsupported", "wrong_file_type", { reason: kind });
  }
}

/** A piece that does not begin where the previous one ended, or that arrives while that one is still being received. */
export class OffsetMismatch extends DomainError {
  constructor(offset: number) {
    super("conflict", "offset_mismatch", { offset });
  }
}

export class OutOfRange extends DomainError {
  constructor(size: number) {
    super("out_of_range", "out_of_range", { size });
  }
}

export class FileTooLarge extends DomainError {
  constructor(limit: number, reason: "file" | "picture") {
    super("too_large", "file_too_large", { limit_bytes: limit, reason });
  }
}
