import { shareImageSize } from "@/components/covers/share-image";
import { pictureForSharing } from "@/lib/catalogue/covers/stream-cover";
import { pageLocale } from "@/lib/system/web/page-locale";
import { findCourseShown } from "../../(site)/courses/[slug]/read";
import { pictureOfPage, sharePicture } from "../../share-picture";

export const revalidate = 60;
export const size = shareImageSize;
export const contentType = "image/png";

/** Drawn at the first request, and cached. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; slug: string }> };

export default async function Image({ params }: Props) {
  await pageLocale(params);
  const { slug } = await params;
  return pictureOfPage(`/courses/${slug}`, async () => {
    const { data: course } = await findCourseShown(slug);
    return sharePicture({
      seed: course?.id ?? slug,
      kind: "course",
      picture: await pictureForSharing(course?.cover_url ?? null),
      title: course?.title ?? "Aveli",
      line: course?.host.display_name ?? "",
    });
  });
}
