import { kindRules } from "@/lib/catalogue/kinds/rules";
import type { OfferKind, SceneName } from "@/lib/catalogue/offers/kind";
import { type Palette, palettes } from "./palettes";
import { between, hash, pick, type Random, randomFrom } from "./random";
import * as draw from "./shapes";
import { height, type Shape, width } from "./shapes";

export type Scene = {
  /** Unique among scenes, for the gradient's id. */
  id: string;
  sky: [string, string, string];
  shapes: Shape[];
};

type Draw = (random: Random, palette: Palette, sky: string) => Shape[];

const nightOrDusk = [palettes.night, palettes.dusk] as const;
const anyLight = Object.values(palettes) as [Palette, ...Palette[]];

const hills: Draw = (random, { light, land, isNight }) => [
  ...(isNight ? draw.stars(random, 12, light) : []),
  ...draw.glowing(between(random, 60, 260), between(random, 48, 82), between(random, 16, 26), light),
  draw.ridge(random, 122, 16, land[0]),
  draw.ridge(random, 148, 12, land[1]),
  draw.ridge(random, 176, 8, land[2]),
];

const water: Draw = (random, { light, land, isNight }) => {
  const cx = between(random, 90, 230);
  const r = between(random, 18, 28);
  return [
    ...(isNight ? draw.stars(random, 10, light) : []),
    ...draw.glowing(cx, between(random, 62, 88), r, light),
    draw.ridge(random, 118, 8, land[0]),
    draw.block(0, 128, width, 72, land[1]),
    ...draw.reflection(random, cx, 130, r, light),
    draw.ridge(random, 196, 8, land[2]),
  ];
};

const northernLight: Draw = (random, { light, land }) => {
  const ribbon = (y: number, fill: string, opacity: number) => {
    const [a, b, c] = [between(random, -26, 26), between(random, -26, 26), between(random, -18, 18)];
    const lower = y + between(random, 24, 40);
    return draw.path(
      `M0 ${y + a}C80 ${y - b} 150 ${y + b} 220 ${y + c}S300 ${y - a} 320 ${y - c}V${lower - c}C280 ${lower} 220 ${lower + b} 150 ${lower}S40 ${lower - b} 0 ${lower + a}z`,
      fill,
      opacity,
    );
  };
  return [
    ...draw.stars(random, 16, light),
    ribbon(44, "#63c7d6", 0.34),
    ribbon(62, "#7aa8f7", 0.3),
    ribbon(54, "#b58cff", 0.3),
    draw.ridge(random, 150, 12, land[1]),
    draw.spruces(random, 172, land[2]),
  ];
};

const windingPath: Draw = (random, { light, land }) => {
  const goal = between(random, 120, 200);
  const start = between(random, 60, 260);
  const near = start < 160 ? 1 : -1;
  return [
    ...draw.glowing(goal, 96, between(random, 20, 28), light),
    draw.ridge(random, 112, 10, land[0]),
    draw.path(`M0 132C90 112 230 112 320 130V200H0z`, land[1]),
    draw.path(
      `M${goal} 117C${goal + 40 * near} 132 ${goal - 70 * near} 138 ${goal - 30 * near} 154S${start + 50 * near} 176 ${start - 24} 200H${start + 34}C${start + 90 * near} 176 ${goal + 10 * near} 166 ${goal - 14 * near} 152S${goal + 58 * near} 134 ${goal + 2} 117z`,
      light,
      0.75,
    ),
    draw.ridge(random, 194, 8, land[2]),
  ];
};

const rings: Draw = (random, { light, land }) => {
  const cx = between(random, 100, 220);
  const cy = between(random, 150, 186);
  return [
    ...[150, 118, 88, 60].map((r) => draw.disc(cx, cy, r, light, 0.17)),
    draw.disc(cx, cy, 34, light),
    draw.ridge(random, 176, 6, land[1]),
    draw.ridge(random, 190, 5, land[2]),
  ];
};

const ripples: Draw = (random, { light, land, sky }) => {
  const cx = between(random, 100, 220);
  const rounds = [120, 88, 58, 32].map((rx, i) =>
    draw.ellipse(cx, 152, rx, Math.round(rx * 0.24), i % 2 ? land[1] : light, i % 2 ? 0.55 : 0.3),
  );
  return [
    ...draw.glowing(cx, 54, between(random, 15, 22), light),
    draw.ridge(random, 98, 8, land[0]),
    draw.block(0, 106, width, 94, land[1]),
    draw.block(0, 106, width, 30, sky[2], 0.25),
    ...rounds,
    draw.ellipse(cx, 152, 12, 3, light, 0.9),
  ];
};

const twoMoons: Draw = (random, { light, land }) => {
  const cx = between(random, 120, 190);
  const y = between(random, 62, 80);
  const r = between(random, 24, 30);
  return [
    draw.disc(cx, y, r * 2.4, light, 0.12),
    draw.disc(cx - 16, y, r, light, 0.95),
    draw.disc(cx + r + 2, y + 6, Math.round(r * 0.7), light, 0.5),
    draw.ridge(random, 126, 6, land[0]),
    draw.block(0, 132, width, 68, land[1]),
    ...draw.reflection(random, cx - 14, 133, r, light),
    draw.ridge(random, 195, 6, land[2]),
  ];
};

const stones: Draw = (random, { light, land }) => {
  const cx = between(random, 120, 200);
  const lean = () => between(random, -5, 5);
  return [
    ...draw.glowing(cx + (cx < 160 ? 78 : -78), 70, between(random, 14, 20), light),
    draw.ridge(random, 128, 5, land[0]),
    draw.block(0, 134, width, 66, land[0], 0.7),
    draw.path(`M0 178C100 164 220 166 320 180V200H0z`, land[2]),
    draw.ellipse(cx, 160, 42, 14, land[2]),
    draw.ellipse(cx + lean(), 138, 31, 11, land[1]),
    draw.ellipse(cx + lean(), 120, 21, 9, land[2]),
    draw.ellipse(cx + lean(), 105, 12, 7, land[1]),
  ];
};

const litWindow: Draw = (random, { light, land }, sky) => {
  const x = between(random, 70, 160);
  const arch = (grow: number) =>
    `M${x - grow} 160V78a${45 + grow} ${45 + grow} 0 0 1 ${90 + grow * 2} 0V160z`;
  return [
    draw.block(0, 0, width, height, land[0]),
    draw.block(0, 160, width, 40, land[1]),
    draw.path(arch(7), light, 0.35),
    draw.path(arch(0), sky),
    ...draw.glowing(x + between(random, 26, 64), 84, between(random, 10, 14), light),
    draw.path(`M${x} 132c26-16 54-10 90-3v31H${x}z`, land[1], 0.7),
    draw.path(`M${x} 146c30-8 60 4 90-4v18H${x}z`, land[2], 0.8),
    draw.path(`M${x + 4} 166h90l30 34H${x + 28}z`, light, 0.35),
  ];
};

const scenes: Record<SceneName, Draw> = {
  hills,
  water,
  northernLight,
  windingPath,
  rings,
  ripples,
  twoMoons,
  stones,
  litWindow,
};

/** The generated picture of an offer: always the same for the same id, and in a style of its kind's own. */
export function coverScene(seed: string, kind: OfferKind): Scene {
  const name = `${kind}:${seed}`;
  const random = randomFrom(name);
  const drawScene = scenes[pick<SceneName>(random, kindRules[kind].scenes)];
  const palette = pick<Palette>(random, drawScene === northernLight ? nightOrDusk : anyLight);
  const id = `cover-${hash(name).toString(36)}`;
  return { id, sky: palette.sky, shapes: drawScene(random, palette, `url(#${id})`) };
}
