import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Choices } from "@/components/admin/choices";
import { DifferenceRows } from "@/components/admin/difference-rows";
import { Rows } from "@/components/admin/rows";
import { ActionButton } from "@/components/forms/action-button";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { Pager } from "@/components/ui/pager";
import { listEvents } from "@/lib/admin/event-queries";
import { eventStatuses, listEventsInput } from "@/lib/admin/schema";
import { localePath } from "@/lib/i18n/locale-path";
import { listDifferences } from "@/lib/payments/difference-queries";
import { pageLocale } from "@/lib/web/page-locale";
import { readPage, type SearchParams } from "@/lib/web/read-page";
import { requireAdmin } from "@/lib/web/require-actor";
import { readList } from "../admin-list";
import { decide, replay } from "./actions";

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "admin" });
  return { title: t("nav_events") };
}

export default async function EventsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireAdmin();
  const [t, common, { page: differences, pager: ofDifferences }, { items, filter, at, pager }] =
    await Promise.all([
      getTranslations({ locale, namespace: "admin" }),
      getTranslations({ locale, namespace: "common" }),
      readPage({
        path: localePath(locale, "/admin/events"),
        searchParams,
        name: "differences",
        anchor: "differences",
        read: (cursor) => listDifferences(actor, { status: "waiting", limit: 20, cursor }),
      }),
      readList({
        actor,
        locale,
        path: "/admin/events",
        searchParams,
        beside: ["differences"],
        input: listEventsInput,
        read: listEvents,
      }),
    ]);
  return (
    <>
      <PageHeader lead={t("events_lead")} title={t("nav_events")} />
      {differences.items.length > 0 && (
        <DifferenceRows
          decide={decide}
          differences={differences.items}
          locale={locale}
          pager={ofDifferences}
        />
      )}
      <Choices
        choices={[
          { href: at({}), label: t("all"), isCurrent: !filter.status },
          ...eventStatuses.map((status) => ({
            href: at({ status }),
            label: t(`event_${status}`),
            isCurrent: filter.status === status,
          })),
        ]}
        label={t("filter_label")}
      />
      <Rows
        empty={t("events_empty")}
        rows={items.map(
          ({ provider, event_id, type, status, attempts, deliveries, last_error, received_at }) => ({
            id: `${provider} ${event_id}`,
            title: <span id={event_id}>{type}</span>,
            facts: (
              <>
                <p>
                  {provider} · {event_id} · <DateTime format="short" locale={locale} value={received_at} />
                </p>
                <p>{t("event_counts", { attempts, deliveries })}</p>
                {last_error && <p className="text-danger-ink">{last_error}</p>}
              </>
            ),
            end: (
              <>
                <Badge tone={status === "parked" ? "danger" : status === "received" ? "notice" : "neutral"}>
                  {t(`event_${status}`)}
                </Badge>
                <ActionButton
                  action={replay}
                  describedBy={event_id}
                  fields={{ provider, event_id }}
                  variant="secondary"
                >
                  {t("replay")}
                </ActionButton>
              </>
            ),
          }),
        )}
      />
      <Pager
        {...pager}
        firstLabel={common("first_page")}
        label={common("pager_label")}
        nextLabel={common("more")}
      />
    </>
  );
}
