import { useTranslations } from "next-intl";

/** Over every page of an Aveli that people can reach but nobody pays in. */
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
