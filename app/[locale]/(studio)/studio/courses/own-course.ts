import { notFound, redirect } from "next/navigation";
import { localePath } from "@/lib/base/i18n/locale-path";
import { findOwnCourse } from "@/lib/catalogue/courses/queries";
import { offerInput } from "@/lib/catalogue/offers/schema";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";

export type CourseProps = { params: Promise<{ locale: string; id: string }> };

/** Returns the host's own course that a studio page is about; for anyone else it does not exist. */
export async function requireOwnCourse({ params }: CourseProps, subpage = "") {
  const [locale, { id }] = [await pageLocale(params), await params];
  const actor = await requireActor(locale, `/studio/courses/${id}${subpage}`);
  if (!offerInput.safeParse({ id }).success) notFound();
  return { locale, actor, course: await notFoundOnMissing(findOwnCourse(actor, { id })) };
}

/** For pages that are for hosts and about no particular course. */
export async function requireTeacher({ params }: { params: Promise<{ locale: string }> }, subpage = "") {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, `/studio/courses${subpage}`);
  if (actor.role === "member") redirect(localePath(locale, "/studio"));
  return { locale, actor };
}
