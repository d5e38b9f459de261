import { DomainError } from "@/lib/base/platform/errors";

/** Judged by the file's content, whatever its name or the sender says. */
export class NotAPicture extends DomainError {
  constructor() {
    super("unsupported", "not_a_picture");
  }
}

/** Damaged, too small, or with so many pixels that decoding it would be expensive. */
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
