import { useTranslations } from "next-intl";

/** Shown on every page of an installation that is public but takes no real payments. */
export function SandboxNotice() {
  const t = useTranslations("common");
  return (
    <aside
      aria-label={t("sandbox_label")}
      className="bg-notice-soft px-5 py-1.5 text-center text-notice-ink text-sm"
    >
      {t("sandbox_notice")}
    </aside>
  );
}
