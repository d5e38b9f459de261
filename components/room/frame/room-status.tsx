import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { RoomIcon } from "../room-icon";
import type { RoomModel } from "../room-model";

/** Shown beside the title: the connection, whether it is recorded, how many are here. */
export function RoomStatus({ model, isDemo }: { model: RoomModel; isDemo: boolean }) {
  const t = useTranslations("live");
  const { quality, state, people } = model;
  const isFine = quality === "good";
  return (
    <>
      {state.is_recording && <Badge tone="danger">{t("is_recorded")}</Badge>}
      {state.is_locked && (
        <span title={t("is_locked")}>
          <RoomIcon name="lock" size={18} />
          <span className="sr-only">{t("is_locked")}</span>
        </span>
      )}
      {quality && (
        <span aria-live="polite" className={isFine ? "max-md:hidden" : "font-semibold text-notice-ink"}>
          {t(`quality_${quality}`)}
        </span>
      )}
      {isDemo ? (
        <>
          <span className="max-lg:hidden">{t("demo_note")}</span>
          <Badge tone="notice">{t("demo_badge")}</Badge>
        </>
      ) : (
        <span>{t("people_count", { count: people.length })}</span>
      )}
    </>
  );
}
