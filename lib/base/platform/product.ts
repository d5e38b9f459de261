import manifest from "@/package.json" with { type: "json" };

/** How package.json names the product, to people and to machines. */
export const product = { name: manifest.displayName, slug: manifest.name };
