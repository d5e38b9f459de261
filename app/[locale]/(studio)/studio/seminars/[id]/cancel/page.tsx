import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { CancelForm } from "@/components/studio/cancel-form";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/base/i18n/locale-path";
import { seatsTaken } from "@/lib/catalogue/seminars/rules";
import { pageLocale } from "@/lib/system/web/page-locale";
import { type OwnOfferProps, requireOwnOffer } from "../../../own-offer";
import { cancel } from "../../actions";

export async function generateMetadata({ params }: OwnOfferProps): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "studio" });
  return { title: t("cancel") };
}

export default async function CancelSeminarPage(props: OwnOfferProps) {
  const { locale, offer: seminar } = await requireOwnOffer("seminar", props, "/cancel");
  const path = localePath(locale, `/studio/seminars/${seminar.id}`);
  if (seminar.state !== "scheduled") redirect(path);
  const t = await getTranslations({ locale, namespace: "studio" });
  return (
    <div className="max-w-[36rem]">
      <PageHeader title={t("cancel_title", { title: seminar.title })} />
      <p className="mb-6 text-lg">{t("cancel_text", { count: seatsTaken(seminar) })}</p>
      <CancelForm action={cancel} id={seminar.id} />
      <ButtonLink className="mt-4" href={path} variant="quiet">
        {t("cancel_not")}
      </ButtonLink>
    </div>
  );
}
