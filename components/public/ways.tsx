import Link from "next/link";
import { useTranslations } from "next-intl";
import { CoverArt } from "@/components/covers/cover-art";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { kindsInOrder } from "@/lib/catalogue/kinds/rules";
import { tableOf } from "@/lib/catalogue/offers/kind";
import { Section } from "./section";

export function Ways({ locale }: { locale: Locale }) {
  const t = useTranslations("site");
  return (
    <Section title={t("ways_title")}>
      <ul className="grid gap-px overflow-hidden rounded-lg border border-line bg-line md:grid-cols-2 lg:grid-cols-4">
        {kindsInOrder.map((kind) => (
          <li
            className="relative flex items-center gap-5 bg-paper p-5 hover:bg-surface has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent-ink has-[a:focus-visible]:-outline-offset-4 md:flex-col md:items-start md:p-7"
            key={kind}
          >
            <CoverArt
              className="size-20 shrink-0 rounded-full md:size-24"
              kind={kind}
              seed={`way-${tableOf(kind)}`}
            />
            <div>
              <h3 className="font-serif text-heading">
                <Link
                  className="outline-none after:absolute after:inset-0"
                  href={localePath(locale, `/${tableOf(kind)}`)}
                  prefetch={false}
                >
                  {t(`way_${tableOf(kind)}_title`)}
                </Link>
              </h3>
              <p className="mt-1 text-ink-soft">{t(`way_${tableOf(kind)}_text`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
