import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LearnedCourseCard } from "@/components/kinds/course/learned-course-card";
import { PageHeader } from "@/components/layout/page-header";
import { TwoColumn } from "@/components/layout/two-column";
import { Agenda } from "@/components/member/agenda";
import { FeedList } from "@/components/member/feed-list";
import { FromFollowed } from "@/components/member/from-followed";
import { NextUp } from "@/components/member/next-up";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { ListPager } from "@/components/ui/list-pager";
import { Pager } from "@/components/ui/pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import { listLearnedCourses } from "@/lib/catalogue/courses/lesson-queries";
import { listSeatOffers } from "@/lib/catalogue/seminars/queries";
import { listAppointments, listFeed } from "@/lib/community/feed/queries";
import { listFromFollowed } from "@/lib/community/follows/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { readPage, type SearchParams } from "@/lib/system/web/read-page";
import { requireActor } from "@/lib/system/web/require-actor";

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "feed" });
  return { title: t("home_page_title") };
}

export default async function HomePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, "/home");
  const path = (own: string) => localePath(locale, own);
  const [t, ahead, courses, offers, followed, feed] = await Promise.all([
    getTranslations({ locale, namespace: "feed" }),
    readPage({
      path: path("/home"),
      searchParams,
      name: "ahead",
      anchor: "ahead",
      read: (cursor) => listAppointments(actor, { limit: 20, cursor }),
    }),
    listLearnedCourses(actor),
    listSeatOffers(actor),
    listFromFollowed(actor, 4),
    readPage({
      path: path("/home"),
      searchParams,
      name: "before",
      anchor: "feed",
      read: (cursor) => listFeed({ actor }, { limit: 10, cursor }),
    }),
  ]);
  const now = new Date();
  const [next, ...others] = ahead.page.items;
  const isBeginning = !ahead.pager.firstHref;
  const later = isBeginning ? others : ahead.page.items;

  return (
    <TwoColumn
      aside={
        <section aria-labelledby="feed">
          <h2 className="mb-5 font-serif text-heading" id="feed">
            {t("title")}
          </h2>
          <FeedList entries={feed.page.items} locale={locale} viewerId={actor.id} />
          <Pager {...feed.pager} firstLabel={t("newest")} label={t("pager")} nextLabel={t("more")} />
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
      {next && isBeginning && <NextUp appointment={next} locale={locale} serverNow={now.toISOString()} />}
      {!next && (
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
          <h2 className="mb-3 font-serif text-heading" id="ahead">
            {t("ahead_title")}
          </h2>
          <Agenda appointments={later} locale={locale} />
          <ListPager pager={ahead.pager} />
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
