import { shareImageSize } from "@/components/covers/share-image";
import { languageTag } from "@/lib/base/platform/time";
import { pictureForSharing } from "@/lib/catalogue/covers/stream-cover";
import { pageLocale } from "@/lib/system/web/page-locale";
import { findSeminarShown } from "../../(site)/seminars/[slug]/read";
import { pictureOfPage, sharePicture } from "../../share-picture";

export const revalidate = 60;
export const size = shareImageSize;
export const contentType = "image/png";

/** Drawn at the first request, and cached. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; slug: string }> };

export default async function Image({ params }: Props) {
  const [locale, { slug }] = [await pageLocale(params), await params];
  return pictureOfPage(`/seminars/${slug}`, async () => {
    const { data: seminar } = await findSeminarShown(slug);
    const day = new Intl.DateTimeFormat(languageTag(locale), {
      weekday: "long",
      day: "numeric",
      month: "long",
      hour: "2-digit",
      minute: "2-digit",
      timeZone: "Europe/Stockholm",
    });
    return sharePicture({
      seed: seminar?.id ?? slug,
      kind: "seminar",
      picture: await pictureForSharing(seminar?.cover_url ?? null),
      title: seminar?.title ?? "Aveli",
      line: seminar ? `${seminar.host.display_name} · ${day.format(new Date(seminar.starts_at))}` : "",
    });
  });
}
