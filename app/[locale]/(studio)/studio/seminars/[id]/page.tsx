import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/forms/action-button";
import { SeminarBadge } from "@/components/kinds/seminar/seminar-badge";
import { SeminarForm } from "@/components/kinds/seminar/seminar-form";
import { SeminarSteps } from "@/components/kinds/seminar/seminar-steps";
import { SeminarWhen } from "@/components/kinds/seminar/seminar-when";
import { AttendeeList } from "@/components/studio/attendee-list";
import { CohostsCard } from "@/components/studio/cohosts-card";
import { FilmSection } from "@/components/studio/film-section";
import { SeriesCard } from "@/components/studio/series-card";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ListPager } from "@/components/ui/list-pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import { env } from "@/lib/base/platform/env";
import { isOver, seatsTaken } from "@/lib/catalogue/seminars/rules";
import { toSeminarForm } from "@/lib/catalogue/seminars/schema";
import { listDates } from "@/lib/catalogue/seminars/series-queries";
import { messagesPath } from "@/lib/community/messages/rules";
import { recorderGateway } from "@/lib/live/recordings/gateway";
import { listRecordings } from "@/lib/live/recordings/queries";
import { listCohosts } from "@/lib/live/rooms/cohost-queries";
import { listAttendees } from "@/lib/live/rooms/queries";
import { doorsOpenAt } from "@/lib/live/rooms/rules";
import { readPage } from "@/lib/system/web/read-page";
import { type OwnOfferProps, ownOfferMetadata } from "../../own-offer";
import { type Own, OwnOfferPage } from "../../own-offer-page";
import { archive, duplicate, end, publish, repeat, start, update } from "../actions";
import { dropCohost, nameCohost } from "../cohost-actions";
import { publishFilm, removeFilm, withdrawFilm } from "../recording-actions";

export const generateMetadata = ownOfferMetadata("seminar");

export default function StudioSeminarPage(props: OwnOfferProps) {
  return <OwnOfferPage {...props} kind="seminar" readParts={readParts} />;
}

async function readParts({ locale, actor, offer: seminar, searchParams, cover }: Own<"seminar">) {
  const t = await getTranslations({ locale, namespace: "studio" });
  const path = localePath(locale, `/studio/seminars/${seminar.id}`);
  const [attendees, cohosts, dates] = await Promise.all([
    readPage({
      path,
      searchParams,
      name: "attendees",
      anchor: "attendees",
      read: (cursor) => listAttendees(actor, { id: seminar.id, limit: 20, cursor }),
    }),
    readPage({
      path,
      searchParams,
      name: "cohosts",
      anchor: "cohosts",
      read: (cursor) => listCohosts(actor, { id: seminar.id, limit: 20, cursor }),
    }),
    seminar.series_id ? listDates(actor, seminar.series_id) : [],
  ]);
  const films = seminar.state === "ended" ? await listRecordings(actor, seminar) : null;
  const taken = seatsTaken(seminar);
  const opensAt = doorsOpenAt(new Date(seminar.starts_at));
  return {
    badge: <SeminarBadge startsAt={seminar.starts_at} state={seminar.state} />,
    lead: <SeminarWhen locale={locale} seminar={seminar} />,
    steps: (
      <>
        <SeminarSteps
          actions={{ publish, archive, start, end }}
          canStart={opensAt <= new Date()}
          locale={locale}
          opensAt={opensAt}
          seminar={seminar}
        />
        <ActionButton action={duplicate} className="-mt-3 grid" fields={{ id: seminar.id }} variant="quiet">
          {t("duplicate")}
        </ActionButton>
        <SeriesCard dates={dates} locale={locale} make={repeat} seminar={seminar} />
      </>
    ),
    buyers: (
      <>
        {seminar.status === "published" && (
          <Card>
            <h2 className="font-serif text-heading" id="attendees">
              {t(isOver({ status: seminar.state }) ? "came" : "coming")}
            </h2>
            <p className="mb-3 text-ink-soft">{t("seats_taken", { taken, capacity: seminar.capacity })}</p>
            <AttendeeList attendees={attendees.page.items} />
            <ListPager pager={attendees.pager} />
            {taken > 0 && (
              <div className="mt-4 grid gap-2">
                <ButtonLink
                  href={localePath(locale, `/studio/buyers/seminar/${seminar.id}`)}
                  variant="secondary"
                >
                  {t("attendees_all")}
                </ButtonLink>
                <ButtonLink href={localePath(locale, messagesPath("seminar", seminar.id))} variant="quiet">
                  {t("message_title")}
                </ButtonLink>
              </div>
            )}
          </Card>
        )}
        {seminar.status !== "archived" && (
          <CohostsCard
            add={isOver({ status: seminar.state }) ? undefined : nameCohost}
            cohosts={cohosts.page.items}
            pager={cohosts.pager}
            remove={dropCohost}
            seminarId={seminar.id}
          />
        )}
      </>
    ),
    main: isOver({ status: seminar.state }) ? (
      <div className="grid gap-10">
        <p className="text-ink-soft text-lg">{t(`over_${seminar.state as "ended" | "cancelled"}`)}</p>
        {films && (
          <FilmSection
            actions={{ publish: publishFilm, withdraw: withdrawFilm, remove: removeFilm }}
            films={films.items}
            locale={locale}
            maxMegabytes={env().UPLOAD_MAX_MB}
            seminarId={seminar.id}
          />
        )}
      </div>
    ) : (
      <div className="grid gap-12">
        <SeminarForm
          action={update}
          id={seminar.id}
          isOfSeries={seminar.series_id !== null}
          initial={toSeminarForm(seminar)}
          isFilmedHere={recorderGateway().canRecord}
          submitLabel={t("save")}
          version={seminar.version}
        />
        {cover}
      </div>
    ),
  };
}
