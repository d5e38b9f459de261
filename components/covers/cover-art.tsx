import { createElement } from "react";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { coverScene } from "./scene";
import { height as boxHeight, width as boxWidth } from "./shapes";

type CoverArtProps = {
  seed: string;
  kind: OfferKind;
  className?: string;
  width?: number;
  height?: number;
};

/** Decorative, so without a label. Simple enough for `next/og`, which draws the share pictures. */
export function CoverArt({ seed, kind, className, width = boxWidth, height = boxHeight }: CoverArtProps) {
  const { id, sky, shapes } = coverScene(seed, kind);
  return (
    <svg
      aria-hidden="true"
      className={className}
      height={height}
      preserveAspectRatio="xMidYMid slice"
      viewBox={`0 0 ${boxWidth} ${boxHeight}`}
      width={width}
      xmlns="http://www.w3.org/2000/svg"
    >
      <linearGradient id={id} x1="0" x2="0" y1="0" y2="1">
        <stop stopColor={sky[0]} />
        <stop offset=".5" stopColor={sky[1]} />
        <stop offset=".85" stopColor={sky[2]} />
      </linearGradient>
      <rect fill={`url(#${id})`} height={boxHeight} width={boxWidth} />
      {shapes.map(({ tag, attributes }, index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  );
}
