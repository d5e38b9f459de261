import { shareImageSize } from "@/components/covers/share-image";
import { pictureForSharing } from "@/lib/catalogue/covers/stream-cover";
import { pageLocale } from "@/lib/system/web/page-locale";
import { findPassShown } from "../../(site)/passes/[slug]/read";
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
  return pictureOfPage(`/passes/${slug}`, async () => {
    const { data: pass } = await findPassShown(slug);
    return sharePicture({
      seed: pass?.id ?? slug,
      kind: "pass",
      picture: await pictureForSharing(pass?.cover_url ?? null),
      title: pass?.title ?? "Aveli",
      line: pass?.host.display_name ?? "",
    });
  });
}
