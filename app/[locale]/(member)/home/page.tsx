import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Agenda } from "@/components/feed/agenda";
import { FeedList } from "@/components/feed/feed-list";
import { FromFollowed } from "@/components/feed/from-followed";
import { NextUp } from "@/components/feed/next-up";
import { PageHeader } from "@/components/layout/page-header";
import { TwoColumn } from "@/components/layout/two-column";
import { LearnedCourseCard } from "@/components/learn/learned-course-card";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { listLearnedCourses } from "@/lib/courses/lesson-queries";
import { listAppointments, listFeed } from "@/lib/feed/queries";
import { feedInput } from "@/lib/feed/schema";
import { listFromFollowed } from "@/lib/follows/queries";
import { localePath } from "@/lib/i18n/locale-path";
import { BadCursor } from "@/lib/platform/errors";
import { listSeatOffers } from "@/lib/seminars/queries";
import { pageLocale } from "@/lib/web/page-locale";
import { requireActor } from "@/lib/web/require-actor";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "feed" });
  return { title: t("home_page_title") };
}

export default async function HomePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, "/home");
  const { before } = await searchParams;
  const feed = feedInput.safeParse({ limit: 10, ...(before ? { cursor: before } : {}) });
  const [t, [next, ...later], courses, offers, followed, news] = await Promise.all([
    getTranslations({ locale, namespace: "feed" }),
    listAppointments(actor),
    listLearnedCourses(actor),
    listSeatOffers(actor),
    listFromFollowed(actor, 4),
    listFeed({ actor }, feed.success ? feed.data : { limit: 10 }).catch((error: unknown) => {
      if (error instanceof BadCursor) notFound();
      throw error;
    }),
  ]);
  const now = new Date();
  const path = (own: string) => localePath(locale, own);

  return (
    <TwoColumn
      aside={
        <section aria-labelledby="feed">
          <h2 className="mb-5 font-serif text-heading" id="feed">
            {t("title")}
          </h2>
          <FeedList entries={news.items} locale={locale} viewerId={actor.id} />
          <Pager
            {...(before ? { firstHref: path("/home"), firstLabel: t("newest") } : {})}
            {...(news.next_cursor ? { nextHref: `${path("/home")}?before=${news.next_cursor}#feed` } : {})}
            label={t("pager")}
            nextLabel={t("more")}
          />
        </section>
      }
    >
      <PageHeader title={t("home_title", { name: actor.displayName.split(" ")[0] ?? "" })} />
      {offers.map(({ order_id, title, expires_at }) => (
        <div className="mb-10" key={order_id}>
          <Banner
            action={<ButtonLink href={path(`/orders/${order_id}`)}>{t("offer_action")}</ButtonLink>}
            title={t("offer_title", { title })}
          >
            <p>{t.rich("offer_text", { until: () => <DateTime locale={locale} value={expires_at} /> })}</p>
          </Banner>
        </div>
      ))}
      {next ? (
        <NextUp appointment={next} locale={locale} serverNow={now.toISOString()} />
      ) : (
        <div className="mb-10">
          <EmptyState
            action={<ButtonLink href={path("/seminars")}>{t("ahead_empty_action")}</ButtonLink>}
            title={t("ahead_empty_title")}
          >
            {t("ahead_empty_text")}
          </EmptyState>
        </div>
      )}
      {later.length > 0 && (
        <section className="mb-10">
          <h2 className="mb-3 font-serif text-heading">{t("ahead_title")}</h2>
          <Agenda appointments={later} locale={locale} />
        </section>
      )}
      <section>
        <h2 className="mb-3 font-serif text-heading">{t("courses_title")}</h2>
        {courses.map((course) => (
          <LearnedCourseCard course={course} key={course.id} locale={locale} now={now} />
        ))}
        {courses.length === 0 && (
          <p className="flex flex-wrap items-center gap-x-2 text-ink-soft">
            {t("courses_empty")}
            <ButtonLink href={path("/courses")} variant="quiet">
              {t("courses_empty_action")}
            </ButtonLink>
          </p>
        )}
      </section>
      <FromFollowed items={followed} locale={locale} />
    </TwoColumn>
  );
}
