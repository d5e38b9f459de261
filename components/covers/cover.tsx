import { classNames } from "@/components/ui/class-names";
import { CoverArt } from "./cover-art";
import type { CoverKind } from "./scene";

type CoverProps = { id: string; kind: CoverKind; url?: string | null; className?: string };

/** The host's own picture, or the scene drawn for the item; fills the box given by `className`. */
export function Cover({ id, kind, url, className }: CoverProps) {
  const look = classNames("block size-full object-cover", className);
  if (url) {
    // biome-ignore lint/performance/noImgElement: uploaded pictures are already stored in the size shown
    return <img alt="" className={look} height={200} loading="lazy" src={url} width={320} />;
  }
  return <CoverArt className={look} kind={kind} seed={id} />;
}
