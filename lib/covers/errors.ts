import { DomainError } from "@/lib/platform/errors";

/** What a file is, whatever its name or its sender says. */
export class NotAPicture extends DomainError {
  constructor() {
    super("unsupported", "not_a_picture");
  }
}

/** Damaged, of too few pixels, or of so many that looking at it would be dear. */
export class UnreadablePicture extends DomainError {
  constructor(reason: "damaged" | "too_small" | "too_many_pixels") {
    super("invalid", "unreadable_picture", { reason });
  }
}

export class PictureTooLarge extends DomainError {
  constructor(limit: number) {
    super("too_large", "picture_too_large", { limit_bytes: limit });
  }
}
