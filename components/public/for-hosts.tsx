import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";

const points = [1, 2, 3] as const;

export function ForHosts({ locale }: { locale: Locale }) {
  const t = useTranslations("site");
  return (
    <section className="mx-auto max-w-page px-5 pt-20 sm:px-8 md:pt-28">
      <div
        className="host-light grid gap-x-16 gap-y-8 rounded-xl px-6 py-10 sm:px-10 md:grid-cols-2 md:p-14"
        data-theme="dark"
      >
        <div>
          <h2 className="font-serif text-title">{t("hosts_title")}</h2>
          <p className="mt-3 text-ink-soft text-lg">{t("hosts_text")}</p>
          <div className="mt-7 max-md:hidden">
            <ButtonLink href={localePath(locale, "/register")}>{t("host_action")}</ButtonLink>
          </div>
        </div>
        <ul className="grid content-center gap-5">
          {points.map((point) => (
            <li className="flex gap-4" key={point}>
              <span className="mt-0.5 text-turquoise">
                <Icon name="check" size={22} />
              </span>
              {t(`host_point_${point}`)}
            </li>
          ))}
        </ul>
        <div className="md:hidden">
          <ButtonLink href={localePath(locale, "/register")}>{t("host_action")}</ButtonLink>
        </div>
      </div>
    </section>
  );
}
