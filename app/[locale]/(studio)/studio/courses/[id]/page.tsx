import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { TwoColumn } from "@/components/layout/two-column";
import { BuyersCard } from "@/components/studio/buyers-card";
import { CourseForm } from "@/components/studio/course-form";
import { CourseOutline } from "@/components/studio/course-outline";
import { CourseSteps } from "@/components/studio/course-steps";
import { CoverSection } from "@/components/studio/cover-section";
import { PayoutNotice } from "@/components/studio/payout-notice";
import { Badge } from "@/components/ui/badge";
import { toOfferForm } from "@/lib/catalogue/offers/form-schema";
import { countBuyers } from "@/lib/commerce/buyers/queries";
import { findPayoutStatus } from "@/lib/people/payouts/queries";
import { dropCover, saveCover } from "../../cover-actions";
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
import { type CourseProps, requireOwnCourse } from "../own-course";

export async function generateMetadata(props: CourseProps): Promise<Metadata> {
  const { course } = await requireOwnCourse(props);
  return { title: course.title };
}

export default async function StudioCoursePage(props: CourseProps) {
  const { locale, actor, course } = await requireOwnCourse(props);
  const t = await getTranslations({ locale, namespace: "teach" });
  const needsPayouts = course.status === "draft" && course.price_amount > 0;
  const payouts = needsPayouts ? await findPayoutStatus(actor) : null;
  const buyers = await countBuyers("course", course.id);
  return (
    <TwoColumn
      aside={
        <div className="grid gap-6">
          {payouts && <PayoutNotice locale={locale} state={payouts.state} />}
          <CourseSteps actions={{ publish, archive, duplicate }} course={course} locale={locale} />
          {course.status !== "draft" && (
            <BuyersCard count={buyers} id={course.id} kind="course" locale={locale} />
          )}
        </div>
      }
      lead={
        <>
          <Badge>{t(`course_${course.status}`)}</Badge>
          <div className="mt-3">
            <PageHeader title={course.title} />
          </div>
        </>
      }
    >
      {course.status !== "archived" && (
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
          <CoverSection actions={{ save: saveCover, remove: dropCover }} item={course} kind="course" />
        </div>
      )}
    </TwoColumn>
  );
}
