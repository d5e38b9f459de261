import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { SellerForm } from "@/components/studio/seller-form";
import { findOwnSellerOrNone } from "@/lib/commerce/sellers/queries";
import { findProfile } from "@/lib/people/identity/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireHost } from "../require-host";
import { save } from "./actions";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "studio" });
  return { title: t("seller_title") };
}

export default async function SellerPage({ params }: Props) {
  const { locale, actor } = await requireHost(params, "/studio/seller");

  const t = await getTranslations({ locale, namespace: "studio" });
  const [seller, profile] = await Promise.all([findOwnSellerOrNone(actor), findProfile(actor)]);
  return (
    <div className="max-w-[44rem]">
      <PageHeader lead={t("seller_lead")} title={t("seller_title")} />
      <SellerForm action={save} email={profile.email} seller={seller} />
    </div>
  );
}
