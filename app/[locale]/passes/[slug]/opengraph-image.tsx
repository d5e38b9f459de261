import { shareImageSize } from "@/components/covers/share-image";
import { offerPicture } from "../../offer-picture";

export const revalidate = 60;
export const size = shareImageSize;
export const contentType = "image/png";

/** Drawn at the first request, and cached. */
export const generateStaticParams = () => [];

export default offerPicture("series");
