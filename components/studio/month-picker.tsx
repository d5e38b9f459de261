import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import type { Locale } from "@/lib/base/i18n/locales";
import { languageTag } from "@/lib/base/platform/time";

type MonthPickerProps = {
  /** The page's own path. */
  action: string;
  months: readonly string[];
  chosen: string;
  locale: Locale;
};

/** Chooses the month in the query string, so that it can be bookmarked and needs no script. */
export function MonthPicker({ action, months, chosen, locale }: MonthPickerProps) {
  const t = useTranslations("sales");
  const offered = months.includes(chosen) ? months : [chosen, ...months];
  const written = new Intl.DateTimeFormat(languageTag(locale), {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return (
    <form action={action} className="mb-8 flex items-end gap-3" method="get">
      <div className="w-60 max-w-full">
        <SelectField defaultValue={chosen} key={chosen} label={t("month")} name="month">
          {offered.map((month) => (
            <option key={month} value={month}>
              {written.format(new Date(`${month}-01T00:00Z`))}
            </option>
          ))}
        </SelectField>
      </div>
      <Button type="submit" variant="secondary">
        {t("show")}
      </Button>
    </form>
  );
}
