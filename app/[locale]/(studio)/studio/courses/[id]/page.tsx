import { getTranslations } from "next-intl/server";
import { CourseForm } from "@/components/kinds/course/course-form";
import { CourseSteps } from "@/components/kinds/course/course-steps";
import { CourseOutline } from "@/components/studio/course-outline";
import { OfferBadge } from "@/components/studio/offer-badge";
import { toOfferForm } from "@/lib/catalogue/offers/form-schema";
import { type OwnOfferProps, ownOfferMetadata } from "../../own-offer";
import { type Own, OwnOfferPage } from "../../own-offer-page";
import {
  archive,
  dropSection,
  duplicate,
  moveLesson,
  moveSection,
  newLesson,
  newSection,
  publish,
  renameSection,
  update,
} from "../actions";

export const generateMetadata = ownOfferMetadata("course");

export default function StudioCoursePage(props: OwnOfferProps) {
  return <OwnOfferPage {...props} kind="course" readParts={readParts} />;
}

async function readParts({ locale, offer: course, cover }: Own<"course">) {
  const t = await getTranslations({ locale, namespace: "teach" });
  return {
    badge: <OfferBadge offer={course} />,
    steps: <CourseSteps actions={{ publish, archive, duplicate }} course={course} locale={locale} />,
    main: course.status !== "archived" && (
      <div className="grid gap-14">
        <section aria-labelledby="contents">
          <h2 className="font-serif text-heading" id="contents">
            {t("contents")}
          </h2>
          <p className="mt-2 mb-6 max-w-text text-ink-soft">{t("contents_lead")}</p>
          <CourseOutline
            actions={{ dropSection, moveLesson, moveSection, newLesson, newSection, renameSection }}
            course={course}
            locale={locale}
          />
        </section>
        <section aria-labelledby="facts">
          <h2 className="mb-4 font-serif text-heading" id="facts">
            {t("facts")}
          </h2>
          <CourseForm
            action={update}
            id={course.id}
            initial={toOfferForm(course)}
            submitLabel={t("save")}
            version={course.version}
          />
        </section>
        {cover}
      </div>
    ),
  };
}
