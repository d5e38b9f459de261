import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { MoonPhase, type Phase } from "@/components/ui/moon-phase";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Lobby } from "@/lib/live/rooms/schema";
import type { ClosedReason } from "./closed-reason";

const moons: Record<ClosedReason, { phase: Phase; crossed?: boolean }> = {
  no_seat: { phase: "crescent" },
  seat_ended: { phase: "new" },
  link_ended: { phase: "new" },
  unauthenticated: { phase: "crescent" },
  removed: { phase: "new" },
  ended: { phase: "waning" },
  cancelled: { phase: "new", crossed: true },
};

/** Wording that differs for a booked session. */
const ofTwo: Partial<Record<ClosedReason, "two_no_seat" | "two_ended">> = {
  no_seat: "two_no_seat",
  seat_ended: "two_no_seat",
  ended: "two_ended",
};

type ClosedDoorProps = { kind: Lobby["kind"]; reason: ClosedReason; slug: string; locale: Locale };

/** Why a person may not come in, and where they can go instead. */
export function ClosedDoor({ kind, reason, slug, locale }: ClosedDoorProps) {
  const t = useTranslations("live");
  const isForTwo = kind === "booking";
  const words = (isForTwo && ofTwo[reason]) || reason;
  return (
    <div className="grid justify-items-center gap-3 py-16 text-center">
      <span className="mb-3 text-ink-faint">
        <MoonPhase {...moons[reason]} size={56} />
      </span>
      <h1 className="font-serif text-title">{t(`${words}_title`)}</h1>
      <p className="max-w-md text-ink-soft text-lg">{t(`${words}_text`)}</p>
      <div className="mt-4 flex flex-wrap justify-center gap-3">
        <ButtonLink href={localePath(locale, isForTwo ? wayOnOfTwo(reason, slug) : wayOn(reason, slug))}>
          {t(`${words}_action`)}
        </ButtonLink>
        <ButtonLink href={localePath(locale, "/home")} variant="quiet">
          {t("to_home")}
        </ButtonLink>
      </div>
    </div>
  );
}

function wayOn(reason: ClosedReason, slug: string): string {
  if (reason === "removed") return "/contact";
  if (reason === "seat_ended" || reason === "link_ended") return "/orders";
  if (reason === "unauthenticated") return `/login?next=${encodeURIComponent(`/live/${slug}`)}`;
  if (reason === "ended") return `/live/${slug}/thanks`;
  return `/seminars/${slug}`;
}

function wayOnOfTwo(reason: ClosedReason, orderId: string): string {
  const room = `/live/booking/${orderId}`;
  return reason === "unauthenticated" ? `/login?next=${encodeURIComponent(room)}` : `/orders/${orderId}`;
}
