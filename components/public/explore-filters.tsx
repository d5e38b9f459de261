import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { exploreHref } from "@/lib/catalogue/explore/rules";
import { exploreWhens, type ExploreFilters as Filters } from "@/lib/catalogue/explore/schema";
import { offerLanguages } from "@/lib/catalogue/offers/choice-rules";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import { SearchField } from "./search-form";

const prices = ["200", "500", "1000", "2000"];

type ExploreFiltersProps = { filters: Filters; hostName?: string; locale: Locale };

/** An ordinary GET form: the filters are in the address. On a phone they are folded away. */
export function ExploreFilters({ filters, hostName, locale }: ExploreFiltersProps) {
  const t = useTranslations("explore");
  const { q, kind, when, price, language, host } = filters;
  const chosen = [when, price, language].filter(Boolean).length;
  const amounts = price && price !== "free" && !prices.includes(price) ? [...prices, price] : prices;
  return (
    <div className="mb-8 grid gap-4">
      <search>
        <form
          action={localePath(locale, "/explore")}
          autoComplete="off"
          className="grid gap-4"
          key={exploreHref(filters)}
        >
          {kind && <input name="kind" type="hidden" value={kind} />}
          {host && <input name="host" type="hidden" value={host} />}
          <div className="flex max-w-xl gap-2">
            <SearchField label={t("search_label")} query={q} />
            <Button type="submit">{t("search")}</Button>
          </div>
          <nav aria-label={t("kinds_label")} className="-mx-5 overflow-x-auto px-5 sm:mx-0 sm:px-0">
            <ul className="inline-flex gap-1 rounded-full bg-sunken p-1">
              {[undefined, ...offerKinds].map((choice) => (
                <li key={choice ?? "all"}>
                  <Link
                    aria-current={choice === kind ? "page" : undefined}
                    className="inline-flex min-h-tap items-center whitespace-nowrap rounded-full px-3.5 font-semibold text-ink-soft hover:text-ink aria-[current]:bg-surface aria-[current]:text-ink sm:px-5"
                    href={localePath(locale, exploreHref({ ...filters, kind: choice }))}
                    prefetch={false}
                  >
                    {t(`kind_${choice ?? "all"}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <details className="unfolds-md group">
            <summary className="inline-flex min-h-tap cursor-pointer list-none items-center gap-2 font-semibold text-accent-ink md:supports-[selector(::details-content)]:hidden [&::-webkit-details-marker]:hidden">
              <span className="transition group-open:rotate-90">
                <Icon name="chevron" size={18} />
              </span>
              {chosen > 0 ? t("filters_chosen", { count: chosen }) : t("filters")}
            </summary>
            <div className="grid items-start gap-4 pt-2 sm:grid-cols-3 md:max-w-3xl md:pt-0 lg:grid-cols-[1fr_1fr_1fr_auto]">
              <SelectField defaultValue={when ?? ""} hint={t("hint_when")} label={t("when")} name="when">
                <option value="">{t("when_any")}</option>
                {exploreWhens.map((choice) => (
                  <option key={choice} value={choice}>
                    {t(`when_${choice}`)}
                  </option>
                ))}
              </SelectField>
              <SelectField defaultValue={price ?? ""} label={t("price")} name="price">
                <option value="">{t("price_any")}</option>
                <option value="free">{t("price_free")}</option>
                {amounts.map((amount) => (
                  <option key={amount} value={amount}>
                    {t("price_most", { kronor: Number(amount) })}
                  </option>
                ))}
              </SelectField>
              <SelectField defaultValue={language ?? ""} label={t("language")} name="language">
                <option value="">{t("language_any")}</option>
                {offerLanguages.map((choice) => (
                  <option key={choice} value={choice}>
                    {t(`language_${choice}`)}
                  </option>
                ))}
              </SelectField>
              <Button className="justify-self-start lg:mt-[1.9rem]" type="submit" variant="secondary">
                {t("apply")}
              </Button>
            </div>
          </details>
        </form>
      </search>
      {host && (
        <p className="flex flex-wrap items-center gap-x-3">
          <span className="font-semibold">{t("host", { name: hostName ?? host })}</span>
          <Link
            className="inline-flex min-h-tap items-center text-accent-ink underline underline-offset-4"
            href={localePath(locale, exploreHref({ ...filters, host: undefined }))}
            prefetch={false}
          >
            {t("remove_host")}
          </Link>
        </p>
      )}
    </div>
  );
}
