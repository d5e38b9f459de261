import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

const questions = [1, 2, 3, 4, 5] as const;

export function Faq() {
  const t = useTranslations("site");
  return (
    <section className="mx-auto grid max-w-page gap-x-16 gap-y-6 px-5 pt-20 sm:px-8 md:grid-cols-[1fr_2fr] md:pt-28">
      <h2 className="font-serif text-title">{t("faq_title")}</h2>
      <div className="border-line border-t">
        {questions.map((number) => (
          <details className="group border-line border-b" key={number}>
            <summary className="flex min-h-tap cursor-pointer list-none items-center justify-between gap-6 py-4 font-semibold text-lg hover:text-accent-ink [&::-webkit-details-marker]:hidden">
              {t(`faq_${number}_q`)}
              <span className="text-ink-faint transition-transform group-open:rotate-90">
                <Icon name="chevron" />
              </span>
            </summary>
            <p className="max-w-text pb-5 text-ink-soft">{t(`faq_${number}_a`)}</p>
          </details>
        ))}
      </div>
    </section>
  );
}
