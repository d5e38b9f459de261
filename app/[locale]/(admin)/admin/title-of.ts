import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { AdminPage } from "@/components/admin/admin-nav";
import { pageLocale } from "@/lib/system/web/page-locale";

/** What a page of admins is called in its window and in the navigation. */
export const titleOf =
  (page: AdminPage) =>
  async ({ params }: { params: Promise<{ locale: string }> }): Promise<Metadata> => {
    const t = await getTranslations({ locale: await pageLocale(params), namespace: "admin" });
    return { title: t(`nav_${page}`) };
  };
