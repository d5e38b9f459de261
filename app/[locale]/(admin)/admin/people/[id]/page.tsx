import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DecisionList } from "@/components/admin/decision-list";
import { Facts } from "@/components/admin/facts";
import { ReasonedForm } from "@/components/admin/reasoned-form";
import { ActionButton } from "@/components/forms/action-button";
import { PageHeader } from "@/components/layout/page-header";
import { TwoColumn } from "@/components/layout/two-column";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { localePath } from "@/lib/base/i18n/locale-path";
import { listDecisions } from "@/lib/community/moderation/decision-queries";
import { findPerson } from "@/lib/system/admin/people-queries";
import { personInput } from "@/lib/system/admin/schema";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { readPage, type SearchParams } from "@/lib/system/web/read-page";
import { requireAdmin } from "@/lib/system/web/require-actor";
import { endAllSessions, reopen, suspend } from "../actions";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "admin" });
  return { title: t("nav_people") };
}

export default async function PersonPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireAdmin();
  const parsed = personInput.safeParse({ id: (await params).id });
  if (!parsed.success) notFound();
  const person = await notFoundOnMissing(findPerson(actor, parsed.data));
  const t = await getTranslations({ locale, namespace: "admin" });
  const { id, suspended_at, slug } = person;
  const { page: decisions, pager } = await readPage({
    path: localePath(locale, `/admin/people/${id}`),
    searchParams,
    anchor: "decisions",
    read: (cursor) => listDecisions(actor, { person: id, limit: 20, cursor }),
  });
  const path = (own: string) => localePath(locale, own);
  return (
    <>
      <PageHeader lead={person.email} title={person.display_name} />
      <TwoColumn
        aside={
          <div className="grid gap-4">
            <Facts
              facts={[
                [t("fact_role"), t(`role_${person.role}`)],
                [t("fact_verified"), t(person.is_email_verified ? "yes" : "no")],
                [
                  t("fact_since"),
                  <DateTime format="date" key="since" locale={locale} value={person.created_at} />,
                ],
                ...(person.last_seen_at
                  ? [
                      [
                        t("fact_seen"),
                        <DateTime format="short" key="seen" locale={locale} value={person.last_seen_at} />,
                      ] as const,
                    ]
                  : []),
                [t("fact_sessions"), person.sessions],
                [t("fact_orders"), person.orders],
                [t("fact_items"), person.items],
              ]}
            />
            <ButtonLink href={path(`/admin/orders?buyer=${id}`)} variant="secondary">
              {t("to_orders")}
            </ButtonLink>
            <ButtonLink href={path(`/admin/audit?subject=${id}`)} variant="quiet">
              {t("to_audit")}
            </ButtonLink>
            {slug && !suspended_at && (
              <ButtonLink href={path(`/hosts/${slug}`)} variant="secondary">
                {t("to_page")}
              </ButtonLink>
            )}
          </div>
        }
      >
        {suspended_at && (
          <Banner title={t("suspended")} tone="danger">
            <p>
              <DateTime locale={locale} value={suspended_at} />
            </p>
          </Banner>
        )}
        {person.upcoming.length > 0 && (
          <section aria-labelledby="upcoming" className="mt-8">
            <h2 className="font-serif text-heading" id="upcoming">
              {t("upcoming_title")}
            </h2>
            <ul className="mt-3 grid gap-2">
              {person.upcoming.map(({ id: seminar, title, seats, starts_at }) => (
                <li key={seminar}>
                  <span className="font-semibold">{title}</span>,{" "}
                  {t.rich("upcoming_row", {
                    seats,
                    when: () => <DateTime format="short" locale={locale} value={starts_at} />,
                  })}
                </li>
              ))}
            </ul>
          </section>
        )}
        {person.role !== "admin" &&
          (suspended_at ? (
            <ReasonedForm
              action={reopen}
              hidden={{ id }}
              id="reopen"
              needsGround={false}
              submitLabel={t("reopen")}
              title={t("reopen_title")}
            />
          ) : (
            <>
              <section aria-labelledby="sessions" className="grid justify-items-start gap-3">
                <h2 className="font-serif text-heading" id="sessions">
                  {t("sessions_title")}
                </h2>
                <p className="text-ink-soft">{t("sessions_text")}</p>
                <ActionButton action={endAllSessions} fields={{ id }} variant="secondary">
                  {t("sessions_end")}
                </ActionButton>
              </section>
              <ReasonedForm
                action={suspend}
                hidden={{ id }}
                id="suspend"
                needsGround
                submitLabel={t("suspend")}
                text={t("suspend_text")}
                title={t("suspend_title")}
                variant="danger"
              />
            </>
          ))}
        <DecisionList decisions={decisions.items} locale={locale} pager={pager} />
      </TwoColumn>
    </>
  );
}
