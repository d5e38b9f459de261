import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withMetadata } from "./blur-model";

const packages = "node_modules/@mediapipe";
const wasm = ["vision_wasm_internal", "vision_wasm_nosimd_internal"];

/**
 * Brings what blurs a background into public/, from the packages that hold it: a room never asks anyone else's server
 * for code or models.
 */
export async function bringBlurFiles(): Promise<void> {
  await mkdir("public/blur", { recursive: true });
  const copies = wasm.flatMap((name) => [`${name}.js`, `${name}.wasm`]);
  await Promise.all(
    copies.map((file) => cp(join(packages, "tasks-vision/wasm", file), join("public/blur", file))),
  );
  const model = await readFile(join(packages, "selfie_segmentation/selfie_segmentation.tflite"));
  await writeFile("public/blur/selfie.tflite", withMetadata(model));
}
