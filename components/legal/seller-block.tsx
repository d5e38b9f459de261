import { useTranslations } from "next-intl";
import type { Seller } from "@/lib/commerce/sellers/schema";

type SellerBlockProps = {
  seller: Seller | null;
  hostName: string;
  /** Needed on an offer's own page, where a third-level heading would skip a level. */
  className?: string;
};

/** Names the seller who is liable, as a marketplace must before a purchase. */
export function SellerBlock({ seller, hostName, className }: SellerBlockProps) {
  const t = useTranslations("site");
  return (
    <section className={className ?? "mt-16 border-line border-t pt-8"}>
      <h2 className="font-serif text-heading">{t("seller_title")}</h2>
      {seller ? (
        <>
          <address className="mt-3 grid gap-0.5 not-italic">
            <span className="font-semibold">{seller.legal_name}</span>
            <span>
              {seller.street}, {seller.postal_code} {seller.city}
            </span>
            <a className="justify-self-start underline underline-offset-4" href={`mailto:${seller.email}`}>
              {seller.email}
            </a>
            {seller.org_nr && <span>{t("seller_org_nr", { number: seller.org_nr })}</span>}
            <span>
              {seller.vat_number ? t("seller_vat", { number: seller.vat_number }) : t("seller_no_vat")}
            </span>
          </address>
          <p className="mt-3 max-w-text text-ink-soft">
            {t(seller.is_trader ? "seller_trader" : "seller_private")}
          </p>
        </>
      ) : (
        <p className="mt-3 max-w-text text-ink-soft">{t("seller_unknown", { name: hostName })}</p>
      )}
    </section>
  );
}
