import type { Instrumentation } from "next";

export async function register() {
  // biome-ignore lint/style/noProcessEnv: Next replaces this very expression, to leave the rest out of edge bundles.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { boot } = await import("./lib/system/run/boot");
  await boot();
}

/** While a page or handler fails, and before it is answered: what boot has put there is called at once. */
export const onRequestError: Instrumentation.onRequestError = (error) => {
  (globalThis as { aveliNoteFailure?: (error: unknown) => void }).aveliNoteFailure?.(error);
};
