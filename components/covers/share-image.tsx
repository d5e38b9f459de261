import { ImageResponse } from "next/og";
import { Mark } from "@/components/layout/mark";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { CoverArt } from "./cover-art";

export const shareImageSize = { width: 1200, height: 630 };

export type ShareImageProps = {
  seed: string;
  kind: OfferKind;
  /** The host's own picture, as a data URL. */
  picture: string | null;
  title: string;
  line: string;
  /** Tried in this order. */
  fonts: readonly { name: string; data: Buffer }[];
};

/** The picture shown with a link to us: the offer's picture or scene above, its title and one line below. */
export function shareImage({ seed, kind, picture, title, line, fonts }: ShareImageProps) {
  return new ImageResponse(
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        background: "#f7f5fb",
      }}
    >
      <div style={{ display: "flex", height: 400, overflow: "hidden" }}>
        <div style={{ display: "flex", marginTop: -130 }}>
          {picture ? (
            // biome-ignore lint/performance/noImgElement: this is drawn, not loaded
            <img alt="" height={750} src={picture} width={1200} />
          ) : (
            <CoverArt height={750} kind={kind} seed={seed} width={1200} />
          )}
        </div>
      </div>
      <div style={{ display: "flex", flex: 1, alignItems: "center", padding: "0 64px", color: "#1c1c28" }}>
        <div
          style={{
            display: "flex",
            flexDirection: "column",
            flex: 1,
            paddingRight: 48,
            wordBreak: "break-word",
          }}
        >
          <div style={{ fontSize: title.length > 40 ? 48 : 64, lineHeight: 1.1, letterSpacing: "-0.015em" }}>
            {title}
          </div>
          <div style={{ marginTop: 12, fontSize: 32, color: "#4a4960" }}>{line}</div>
        </div>
        <div style={{ display: "flex", alignItems: "center", fontSize: 48, color: "#5633ae" }}>
          <Mark size={60} />
          <div style={{ marginLeft: 16 }}>Aveli</div>
        </div>
      </div>
    </div>,
    { ...shareImageSize, fonts: fonts.map(({ name, data }) => ({ name, data, weight: 400 })) },
  );
}
