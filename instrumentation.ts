export async function register() {
  // biome-ignore lint/style/noProcessEnv: Next replaces this very expression, to leave the rest out of edge bundles.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { boot } = await import("./lib/run/boot");
  await boot();
}
