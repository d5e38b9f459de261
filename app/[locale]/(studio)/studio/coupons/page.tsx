import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { CouponForm } from "@/components/studio/coupon-form";
import { CouponList } from "@/components/studio/coupon-list";
import { ListPager } from "@/components/ui/list-pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import { listCoupons, listDiscountable } from "@/lib/commerce/coupons/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { readPage } from "@/lib/system/web/read-page";
import { requireHost } from "../require-host";
import { create, end } from "./actions";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "studio" });
  return { title: t("coupons") };
}

export default async function CouponsPage({ params, searchParams }: Props) {
  const { locale, actor } = await requireHost(params, "/studio/coupons");

  const t = await getTranslations({ locale, namespace: "studio" });
  const [{ page, pager }, items] = await Promise.all([
    readPage({
      path: localePath(locale, "/studio/coupons"),
      searchParams,
      read: (cursor) => listCoupons(actor, { limit: 50, cursor }),
    }),
    listDiscountable(actor),
  ]);
  return (
    <div className="max-w-[44rem]">
      <PageHeader lead={t("coupons_lead")} title={t("coupons")} />
      <CouponList coupons={page.items} end={end} locale={locale} />
      <ListPager pager={pager} />
      <h2 className="mt-12 mb-6 font-serif text-heading">{t("coupon_new")}</h2>
      <CouponForm action={create} items={items} />
    </div>
  );
}
