import { shareImageSize } from "@/components/covers/share-image";
import { pictureForSharing } from "@/lib/catalogue/covers/stream-cover";
import { pageLocale } from "@/lib/system/web/page-locale";
import { findServiceShown } from "../../(site)/services/[slug]/read";
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
  return pictureOfPage(`/services/${slug}`, async () => {
    const { data: service } = await findServiceShown(slug);
    return sharePicture({
      seed: service?.id ?? slug,
      kind: "service",
      picture: await pictureForSharing(service?.cover_url ?? null),
      title: service?.title ?? "Aveli",
      line: service?.host.display_name ?? "",
    });
  });
}
