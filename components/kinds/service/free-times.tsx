import { useTranslations } from "next-intl";
import { SpanLinks } from "@/components/offers/span-links";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Service, SlotSpan } from "@/lib/catalogue/services/schema";
import { SlotPicker } from "./slot-picker";

type FreeTimesProps = {
  service: Service;
  span: SlotSpan;
  hrefFrom: (date: string) => string;
  locale: Locale;
};

/** The free slots of a service, and links to those that do not fit. */
export function FreeTimes({ service, span, hrefFrom, locale }: FreeTimesProps) {
  const t = useTranslations("services");
  return (
    <>
      <section className="mt-12 scroll-mt-8" id="tider">
        <h2 className="font-serif text-heading">{t("slots_title")}</h2>
        {span.slots.length > 0 ? (
          <>
            <p className="mt-2 text-ink-soft">{t("slots_note")}</p>
            <SlotPicker
              isOnSale={service.status === "published"}
              locale={locale}
              serviceSlug={service.slug}
              slots={span.slots}
            />
          </>
        ) : (
          <div className="mt-4">
            <EmptyState
              action={
                <ButtonLink
                  href={localePath(locale, `/hosts/${service.host.slug}`)}
                  prefetch={false}
                  variant="secondary"
                >
                  {t("none_free_action")}
                </ButtonLink>
              }
              title={t("none_free_title")}
            >
              {t("none_free_text")}
            </EmptyState>
          </div>
        )}
      </section>
      <SpanLinks hrefFrom={hrefFrom} span={span} />
    </>
  );
}
