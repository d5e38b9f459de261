import { DomainError } from "@/lib/base/platform/errors";
import type { OfferKind } from "@/lib/catalogue/offers/kind";

/** A host's commitment that overlaps with the time asked for. */
export interface TakenTime {
  kind: OfferKind;
  title: string;
  /** Including a service's buffers. */
  startsAt: Date;
  endsAt: Date;
}

/** The owner of the calendar: only they are told what the commitment is. */
interface Whose {
  id: string;
  displayName: string;
  timeZone: string;
}

export class TimeTaken extends DomainError {
  constructor(taken: TakenTime | null, cohost: Whose | null, timeZone: string) {
    const shown = taken && {
      kind: taken.kind,
      title: taken.title,
      starts_at: taken.startsAt.toISOString(),
      ends_at: taken.endsAt.toISOString(),
    };
    super(
      "conflict",
      "time_taken",
      { taken: shown, cohost: cohost && { id: cohost.id, display_name: cohost.displayName } },
      {
        detail: taken ? "detail_own" : cohost ? "detail_cohost" : "detail",
        values: {
          title: taken?.title ?? "",
          from: taken?.startsAt ?? "",
          until: taken?.endsAt ?? "",
          name: cohost?.displayName ?? "",
        },
        timeZone,
      },
    );
  }
}
