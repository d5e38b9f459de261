import type { MetadataRoute } from "next";
import { env } from "@/lib/base/platform/env";

/** Rendered per request, because Aveli's origin is a setting of the running process. */
export const dynamic = "force-dynamic";

const personal = [
  "home",
  "orders",
  "checkout",
  "learn",
  "live",
  "profile",
  "settings",
  "studio",
  "admin",
  "report",
];

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/api/", "/sandbox/", ...personal.flatMap((path) => [`/${path}`, `/en/${path}`])],
    },
    sitemap: `${env().APP_URL}/sitemap.xml`,
  };
}
