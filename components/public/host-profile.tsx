import Link from "next/link";
import { useTranslations } from "next-intl";
import { CourseCard } from "@/components/kinds/course/course-card";
import { PassCard } from "@/components/kinds/pass/pass-card";
import { SeminarCard } from "@/components/kinds/seminar/seminar-card";
import { ServiceCard } from "@/components/kinds/service/service-card";
import { CardGrid } from "@/components/offers/card-grid";
import { FollowLink } from "@/components/offers/follow-link";
import { Avatar } from "@/components/ui/avatar";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { exploreHref } from "@/lib/catalogue/explore/rules";
import type { Host } from "@/lib/community/hosts/schema";

export function HostProfile({ host, locale }: { host: Host; locale: Locale }) {
  const t = useTranslations("seminars");
  const explore = useTranslations("explore");
  const { seminars, series, courses, services } = host;
  const isEmpty = seminars.length + series.length + courses.length + services.length === 0;
  return (
    <>
      <header className="grid max-w-text gap-6">
        <div className="flex items-center gap-5">
          <Avatar name={host.display_name} seed={host.id} size="lg" url={host.avatar_url} />
          <div>
            <h1 className="font-serif text-title">{host.display_name}</h1>
            <p className="text-ink-soft text-lg">{host.headline}</p>
          </div>
        </div>
        <div>
          <FollowLink host={host} locale={locale} />
        </div>
        <div className="grid gap-4 font-serif text-[1.125rem] leading-[1.65]">
          {host.bio
            .split(/\n{2,}/)
            .filter(Boolean)
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </div>
      </header>
      {isEmpty && (
        <div className="mt-12">
          <EmptyState title={t("host_empty_title")}>{t("host_empty_text")}</EmptyState>
        </div>
      )}
      <Offers count={seminars.length} title={t("host_seminars")}>
        {seminars.map((seminar) => (
          <SeminarCard headingLevel={3} key={seminar.id} locale={locale} seminar={seminar} />
        ))}
      </Offers>
      {seminars.length > 0 && (
        <a
          className="mt-6 inline-flex min-h-tap items-center gap-2 text-accent-ink underline underline-offset-4"
          href={`/hosts/${host.slug}/calendar.ics`}
        >
          <Icon name="calendar" />
          {t("host_calendar")}
        </a>
      )}
      <Offers count={series.length} title={t("host_series")}>
        {series.map((pass) => (
          <PassCard
            headingLevel={3}
            key={pass.id}
            locale={locale}
            pass={{ ...pass, date_count: pass.seminars.length }}
          />
        ))}
      </Offers>
      <Offers count={courses.length} title={t("host_courses")}>
        {courses.map((course) => (
          <CourseCard course={course} headingLevel={3} key={course.id} locale={locale} />
        ))}
      </Offers>
      <Offers count={services.length} title={t("host_services")}>
        {services.map((service) => (
          <ServiceCard headingLevel={3} key={service.id} locale={locale} service={service} />
        ))}
      </Offers>
      {!isEmpty && (
        <p className="mt-12">
          <Link
            className="inline-flex min-h-tap items-center gap-2 text-accent-ink underline underline-offset-4"
            href={localePath(locale, exploreHref({ host: host.slug }))}
            prefetch={false}
            rel="nofollow"
          >
            <Icon name="search" />
            {explore("all_of_host", { name: host.display_name })}
          </Link>
        </p>
      )}
    </>
  );
}

function Offers({ title, count, children }: { title: string; count: number; children: React.ReactNode }) {
  if (count === 0) return null;
  return (
    <section className="mt-16">
      <h2 className="mb-8 font-serif text-heading">{title}</h2>
      <CardGrid>{children}</CardGrid>
    </section>
  );
}
