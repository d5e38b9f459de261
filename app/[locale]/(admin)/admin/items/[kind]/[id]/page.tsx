import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DecisionList } from "@/components/admin/decision-list";
import { Facts } from "@/components/admin/facts";
import { ReasonedForm } from "@/components/admin/reasoned-form";
import { PageHeader } from "@/components/layout/page-header";
import { TwoColumn } from "@/components/layout/two-column";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { localePath } from "@/lib/base/i18n/locale-path";
import { listDecisions } from "@/lib/community/moderation/decision-queries";
import { findAdminOffer } from "@/lib/community/moderation/offer-queries";
import { tableOf } from "@/lib/community/moderation/rules";
import { adminOfferInput } from "@/lib/community/moderation/schema";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { readPage, type SearchParams } from "@/lib/system/web/read-page";
import { requireAdmin } from "@/lib/system/web/require-actor";
import { putBack, takeDown } from "../../actions";

type Props = { params: Promise<{ locale: string; kind: string; id: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "admin" });
  return { title: t("nav_items") };
}

export default async function ItemPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireAdmin();
  const { kind, id } = await params;
  const parsed = adminOfferInput.safeParse({ kind, id });
  if (!parsed.success) notFound();
  const item = await notFoundOnMissing(findAdminOffer(actor, parsed.data));
  const t = await getTranslations({ locale, namespace: "admin" });
  const { page: decisions, pager } = await readPage({
    path: localePath(locale, `/admin/items/${item.kind}/${item.id}`),
    searchParams,
    anchor: "decisions",
    read: (cursor) => listDecisions(actor, { subject: item.id, limit: 20, cursor }),
  });
  const hidden = { kind: item.kind, id: item.id };
  return (
    <>
      <PageHeader
        lead={
          item.taken_down_at ? <Badge tone="danger">{t("taken_down")}</Badge> : <Badge>{t("on_view")}</Badge>
        }
        title={item.title}
      />
      <TwoColumn
        aside={
          <div className="grid gap-4">
            <Facts
              facts={[
                [t("fact_kind"), t(`kind_${item.kind}`)],
                [t("fact_status"), t(`item_status.${item.status as "draft"}`)],
                [
                  t("fact_host"),
                  <Link
                    className="text-accent-ink underline underline-offset-4"
                    href={localePath(locale, `/admin/people/${item.host.id}`)}
                    key="host"
                  >
                    {item.host.display_name}
                  </Link>,
                ],
                [
                  t("fact_made"),
                  <DateTime format="date" key="made" locale={locale} value={item.created_at} />,
                ],
              ]}
            />
            {!item.taken_down_at && (
              <ButtonLink
                href={localePath(locale, `/${tableOf(item.kind)}/${item.slug}`)}
                variant="secondary"
              >
                {t("to_page")}
              </ButtonLink>
            )}
          </div>
        }
      >
        <p className="max-w-text text-ink-soft text-lg">{item.summary}</p>
        {item.taken_down_at ? (
          <ReasonedForm
            action={putBack}
            hidden={hidden}
            id="put-back"
            needsGround={false}
            submitLabel={t("put_back")}
            title={t("put_back_title")}
          />
        ) : (
          <ReasonedForm
            action={takeDown}
            hidden={hidden}
            id="take-down"
            needsGround
            submitLabel={t("take_down")}
            text={t("take_down_text")}
            title={t("take_down_title")}
            variant="danger"
          />
        )}
        <DecisionList decisions={decisions.items} locale={locale} pager={pager} />
      </TwoColumn>
    </>
  );
}
