import { createElement } from "react";
import { type CoverKind, coverScene } from "./scene";
import { height, width } from "./shapes";

type CoverArtProps = { seed: string; kind: CoverKind; className?: string };

/** Decoration, so without a name. `next/og` can draw it too: give it the size of the image in `style` of the element around it. */
export function CoverArt({ seed, kind, className }: CoverArtProps) {
  const { id, sky, shapes } = coverScene(seed, kind);
  return (
    <svg
      aria-hidden="true"
      className={className}
      height={height}
      preserveAspectRatio="xMidYMid slice"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      xmlns="http://www.w3.org/2000/svg"
    >
      <linearGradient id={id} x1="0" x2="0" y1="0" y2="1">
        <stop stopColor={sky[0]} />
        <stop offset=".5" stopColor={sky[1]} />
        <stop offset=".85" stopColor={sky[2]} />
      </linearGradient>
      <rect fill={`url(#${id})`} height={height} width={width} />
      {shapes.map(({ tag, attributes }, index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  );
}
