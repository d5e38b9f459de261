import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { type OfferKind, tableOf } from "@/lib/catalogue/offers/kind";
import { pageLocale } from "@/lib/system/web/page-locale";
import type { SearchParams } from "@/lib/system/web/read-page";
import { requireHost } from "./require-host";

export type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

type NewOfferPageProps = Pick<Props, "params"> & {
  kind: OfferKind;
  /** The form of the kind. */
  form: (submitLabel: string) => React.ReactNode;
};

export function newOfferMetadata(kind: OfferKind) {
  return async ({ params }: Pick<Props, "params">): Promise<Metadata> => {
    const t = await getTranslations({ locale: await pageLocale(params), namespace: tableOf(kind) });
    return { title: t("studio_new") };
  };
}

/** Where a host begins an offer, with the form of its kind. */
export async function NewOfferPage({ kind, params, form }: NewOfferPageProps) {
  const { locale } = await requireHost(params, `/studio/${tableOf(kind)}/new`);
  const t = await getTranslations({ locale, namespace: tableOf(kind) });
  return (
    <div className="max-w-[44rem]">
      <PageHeader lead={t("studio_new_lead")} title={t("studio_new")} />
      {form(t("studio_create"))}
    </div>
  );
}
