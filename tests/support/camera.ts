import { existsSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [width, height, frames, perSecond] = [640, 360, 5, 5];

/**
 * Returns the file of a short film in which everything moves, for Chromium to show as its camera's picture. Chromium's
 * own is four times as large and each copy of it is coded, sent and drawn without a graphics card; this one is still
 * sent in more than one size.
 */
export function cameraFilm(): string {
  const file = join(tmpdir(), `aveli-camera-${width}x${height}.y4m`);
  if (existsSync(file)) return file;
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F${perSecond}:1 Ip A1:1 C420jpeg\n`);
  const colour = Buffer.alloc((width * height) / 2, 128);
  const pictures = Array.from({ length: frames }, (_, frame) => {
    const row = Buffer.from(Array.from({ length: width }, (_, x) => (x + frame * 51) & 255));
    return [Buffer.from("FRAME\n"), ...Array.from({ length: height }, () => row), colour];
  });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, Buffer.concat([header, ...pictures.flat()]));
  renameSync(unfinished, file);
  return file;
}
