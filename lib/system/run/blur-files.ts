import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withMetadata } from "./blur-model";

const packages = "node_modules/@mediapipe";
const wasm = ["vision_wasm_internal", "vision_wasm_nosimd_internal"];

/**
 * Copies what blurs a background from its packages into public/, so that a room loads no code or models from other
 * servers.
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
