import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/forms/action-button";
import { PageHeader } from "@/components/layout/page-header";
import { SellerForm } from "@/components/studio/seller-form";
import { Badge } from "@/components/ui/badge";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import { findSellerSettings } from "@/lib/commerce/sellers/settings-queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireAdmin } from "@/lib/system/web/require-actor";
import { titleOf } from "../title-of";
import { savePlatform, setSeller } from "./actions";

type Props = { params: Promise<{ locale: string }> };

export const generateMetadata = titleOf("settings");

export default async function SettingsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { kinds, platform, version } = await findSellerSettings(await requireAdmin());
  const [t, { studio }] = await Promise.all([
    getTranslations({ locale, namespace: "admin" }),
    getMessages({ locale }),
  ]);
  return (
    <>
      <PageHeader lead={t("settings_lead")} title={t("nav_settings")} />
      <section aria-labelledby="kinds">
        <h2 className="font-serif text-heading" id="kinds">
          {t("sellers_title")}
        </h2>
        <p className="mt-2 max-w-text text-ink-soft">{t("sellers_text")}</p>
        <ul className="mt-4 divide-y divide-line border-line border-y">
          {offerKinds.map((kind) => (
            <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4" key={kind}>
              <p className="flex flex-wrap items-center gap-3 font-semibold" id={`kind-${kind}`}>
                {t(`kind_${kind}`)}
                <Badge>{t(`seller_${kinds[kind]}`)}</Badge>
              </p>
              <ActionButton
                action={setSeller}
                describedBy={`kind-${kind}`}
                fields={{ kind, seller: kinds[kind] === "host" ? "platform" : "host" }}
                variant="secondary"
                version={version}
              >
                {t(kinds[kind] === "host" ? "seller_to_platform" : "seller_to_host")}
              </ActionButton>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="platform" className="mt-12 max-w-text">
        <h2 className="mb-4 font-serif text-heading" id="platform">
          {t("platform_title")}
        </h2>
        <NextIntlClientProvider locale={locale} messages={{ studio }}>
          <SellerForm action={savePlatform} email={platform?.email ?? ""} seller={platform} />
        </NextIntlClientProvider>
      </section>
    </>
  );
}
