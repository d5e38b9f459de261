import { between, type Random } from "./random";

export const width = 320;
export const height = 200;

export type Shape = {
  tag: "path" | "circle" | "ellipse" | "rect";
  attributes: Record<string, string | number>;
};

export function disc(cx: number, cy: number, r: number, fill: string, opacity = 1): Shape {
  return { tag: "circle", attributes: opacity === 1 ? { cx, cy, r, fill } : { cx, cy, r, fill, opacity } };
}

export function ellipse(cx: number, cy: number, rx: number, ry: number, fill: string, opacity = 1): Shape {
  return { tag: "ellipse", attributes: { cx, cy, rx, ry, fill, opacity } };
}

export function block(x: number, y: number, w: number, h: number, fill: string, opacity = 1): Shape {
  return { tag: "rect", attributes: { x, y, width: w, height: h, fill, opacity } };
}

export function path(d: string, fill: string, opacity = 1): Shape {
  return { tag: "path", attributes: opacity === 1 ? { d, fill } : { d, fill, opacity } };
}

/** A moon or sun with its glow. */
export function glowing(cx: number, cy: number, r: number, fill: string): Shape[] {
  return [disc(cx, cy, r * 3, fill, 0.1), disc(cx, cy, r * 1.8, fill, 0.16), disc(cx, cy, r, fill)];
}

/** Soft hills around the height `y`, filled down to the bottom edge. */
export function ridge(random: Random, y: number, swing: number, fill: string): Shape {
  const steps = between(random, 3, 5);
  const step = Math.round(width / steps);
  let d = `M0 ${between(random, y - swing, y + swing)}`;
  for (let i = 1; i <= steps; i++) {
    const next = between(random, y - swing, y + swing);
    const x = i === steps ? width : i * step;
    const bend = x - Math.round(step / 2);
    d +=
      i === 1
        ? `C${Math.round(step / 2)} ${y} ${bend} ${next} ${x} ${next}`
        : `S${bend} ${next} ${x} ${next}`;
  }
  return path(`${d}V${height}H0z`, fill);
}

/** Light lying on water below `y`, in strips that grow fainter and scatter towards the viewer. */
export function reflection(random: Random, cx: number, y: number, r: number, fill: string): Shape[] {
  return Array.from({ length: 6 }, (_, i) => {
    const half = Math.round(r * (1 - i * 0.1)) + between(random, -3, 5);
    const shift = between(random, -4, 4);
    return ellipse(
      cx + shift,
      y + 6 + i * 9,
      Math.max(half, 4),
      1.6,
      fill,
      Math.round((0.7 - i * 0.1) * 100) / 100,
    );
  });
}

export function stars(random: Random, count: number, fill: string): Shape[] {
  return Array.from({ length: count }, () =>
    disc(between(random, 6, width - 6), between(random, 6, 86), random() < 0.25 ? 1.1 : 0.7, fill, 0.75),
  );
}

/** A line of spruces along the bottom edge. */
export function spruces(random: Random, y: number, fill: string): Shape {
  let d = `M0 ${height}V${y + 10}`;
  for (let x = 0; x < width; ) {
    const half = between(random, 4, 8);
    const top = y - between(random, 0, 24);
    d += `L${x + half} ${top}L${x + half * 2} ${y + 10}`;
    x += half * 2;
  }
  return path(`${d}V${height}z`, fill);
}
