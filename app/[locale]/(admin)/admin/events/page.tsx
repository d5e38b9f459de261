import { AdminList } from "@/components/admin/admin-list";
import { DifferenceRows } from "@/components/admin/difference-rows";
import { ActionButton } from "@/components/forms/action-button";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { localePath } from "@/lib/base/i18n/locale-path";
import { listDifferences } from "@/lib/commerce/payments/difference-queries";
import { listEvents } from "@/lib/system/admin/event-queries";
import { eventStatuses, listEventsInput } from "@/lib/system/admin/schema";
import { pageLocale } from "@/lib/system/web/page-locale";
import { readPage } from "@/lib/system/web/read-page";
import { requireAdmin } from "@/lib/system/web/require-actor";
import { type ListPageProps, readList } from "../read-list";
import { titleOf } from "../title-of";
import { decide, replay } from "./actions";

export const generateMetadata = titleOf("events");

export default async function EventsPage(props: ListPageProps) {
  const locale = await pageLocale(props.params);
  const actor = await requireAdmin();
  const [{ page: differences, pager: ofDifferences }, { t, items, choicesBy, pager }] = await Promise.all([
    readPage({
      path: localePath(locale, "/admin/events"),
      searchParams: props.searchParams,
      name: "differences",
      anchor: "differences",
      read: (cursor) => listDifferences(actor, { status: "waiting", limit: 20, cursor }),
    }),
    readList(props, {
      path: "/admin/events",
      beside: ["differences"],
      input: listEventsInput,
      read: listEvents,
    }),
  ]);
  return (
    <AdminList
      choices={choicesBy("status", eventStatuses, (status) => t(`event_${status}`))}
      name="events"
      pager={pager}
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
    >
      {differences.items.length > 0 && (
        <DifferenceRows
          decide={decide}
          differences={differences.items}
          locale={locale}
          pager={ofDifferences}
        />
      )}
    </AdminList>
  );
}
