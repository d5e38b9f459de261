import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { JsonLdList } from "@/components/offers/json-ld";
import { SeminarCatalogue } from "@/components/public/seminar-catalogue";
import { listSeminars } from "@/lib/catalogue/seminars/queries";
import { listSeminarsInput, type SeminarWhen } from "@/lib/catalogue/seminars/schema";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { readPublic } from "@/lib/system/web/public-pages";
import { baseOf } from "@/lib/system/web/site-facts";

export type Props = { params: Promise<{ locale: string }> };

/** The first page of one of the three lists, prerendered and the same for everyone. */
export async function CataloguePage({ when, params }: Props & { when: SeminarWhen }) {
  const locale = await pageLocale(params);
  const { data, isDatabaseAway } = await readPublic(`seminars:${when}`, () =>
    listSeminars(null, listSeminarsInput.parse({ when })),
  );
  return (
    <>
      <SeminarCatalogue
        kind="seminar"
        isDatabaseAway={isDatabaseAway}
        locale={locale}
        page={data}
        when={when}
      />
      <JsonLdList base={baseOf(locale)} items={data?.items} />
    </>
  );
}

export function catalogueMetadata(when: SeminarWhen) {
  return async ({ params }: Props): Promise<Metadata> => {
    const locale = await pageLocale(params);
    const t = await getTranslations({ locale, namespace: "seminars" });
    return pageMetadata({
      locale,
      path: when === "upcoming" ? "/seminars" : `/seminars/${when}`,
      title: t(`title_${when}`),
      description: t(`lead_${when}`),
    });
  };
}
