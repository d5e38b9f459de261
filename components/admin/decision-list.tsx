import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { ListPager } from "@/components/ui/list-pager";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Decision } from "@/lib/community/moderation/schema";

type DecisionListProps = {
  decisions: readonly Decision[];
  locale: Locale;
  pager?: { firstHref?: string; nextHref?: string };
};

/** Decisions, newest first, with the reasons that were sent. */
export function DecisionList({ decisions, locale, pager = {} }: DecisionListProps) {
  const t = useTranslations("admin");
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="decisions" className="mt-12">
      <h2 className="font-serif text-heading" id="decisions">
        {t("decisions_title")}
      </h2>
      <ol className="mt-4 grid gap-5 border-line border-l pl-5">
        {decisions.map(({ id, measure, ground, reasoning, decided_at, decided_by }) => (
          <li key={id}>
            <p className="font-semibold">
              {t(`measure_${measure}`)}
              {ground && ` · ${t(`ground_${ground}`)}`}
            </p>
            <p className="text-ink-soft text-sm">
              <DateTime format="date" locale={locale} value={decided_at} />{" "}
              <DateTime format="time" locale={locale} value={decided_at} />, {decided_by.display_name}
            </p>
            <p className="max-w-text whitespace-pre-line wrap-anywhere text-ink-soft">{reasoning}</p>
          </li>
        ))}
      </ol>
      <ListPager pager={pager} />
    </section>
  );
}
