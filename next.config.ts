import { networkInterfaces } from "node:os";
import { resolve } from "node:path";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from "next/constants";
import createNextIntlPlugin from "next-intl/plugin";
import { withServiceWorker } from "./app/sw/with-service-worker";
import { bringBlurFiles } from "./lib/system/run/blur-files";
import { writeRouteIndex } from "./lib/system/run/route-index";
import { keptSecrets } from "./lib/system/run/secrets";
import { roomHeaders, securityHeaders, sharedPictureHeaders } from "./lib/system/web/security-headers";

/** Everything a person can visit, in Swedish: not our API, not Next's own files, not a file with an ending. */
const swedishPage = "/:path((?!api(?:/|$)|_next/|(?:sv|en)(?:/|$)|.*\\.[^/]+$).*)";

/** Of receipts and of pictures for sharing, which read them as they are drawn. */
const fontFiles = [
  "./app/fonts/*.ttf",
  "./node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  "./node_modules/@fontsource/{noto-emoji/files/noto-emoji-emoji,unifont/files/unifont-latin}-400-normal.woff",
];

const formPost = [
  {
    type: "header",
    key: "content-type",
    value: "(?:application/x-www-form-urlencoded|multipart/form-data).*",
  },
] as const;

/** Where each kind was searched by itself; what has been is not for sale, and has pages of its own. */
const movedSearches = ["", "/en"].flatMap((language) => [
  {
    source: `${language}/seminars/search`,
    has: [{ type: "query" as const, key: "when", value: "past" }],
    destination: `${language}/seminars/past/more`,
    permanent: true,
  },
  ...["course", "service", "seminar"].map((kind) => ({
    source: `${language}/${kind}s/search`,
    destination: `${language}/explore?kind=${kind}`,
    permanent: true,
  })),
]);

const isStandalone = process.env.NEXT_OUTPUT === "standalone";

/** What each route's files ask for is read where they are copied, and webpack's own cache by a second build. */
const withoutWhatNobodyReads: NextConfig["webpack"] = (webpack) => {
  if (process.env.NEXT_BUILD_CACHE === "off") webpack.cache = false;
  if (isStandalone) return webpack;
  const isRead = (plugin: object) => plugin.constructor.name !== "TraceEntryPointsPlugin";
  return { ...webpack, plugins: webpack.plugins.filter(isRead) };
};

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  output: isStandalone ? "standalone" : undefined,
  poweredByHeader: false,
  // Pages that are open at other names of this machine, or from a phone, are told what has been saved, too.
  allowedDevOrigins: ["127.0.0.1", ...ownAddresses()],
  // No `deploymentId`: it puts `?dpl=` on every file and a header on every call, for proxies that lead a client back to the
  // release that it came from, and we keep one. Each release would change the address of files that stay as they are, and
  // the worker leaves addresses with a query alone. Who comes from an older page is told without it: steps to other pages
  // carry the build's own id, and actions that are not known are answered as such.
  // Seconds: for so long a proxy may show a page that it is renewing, beyond the 60 that each is kept (`revalidate`).
  expireTime: 90,
  // Our pictures are cut when they are saved: nobody has this server cut others.
  images: { unoptimized: true },
  // `npm run check` has looked at all of them, with the tests.
  typescript: { ignoreBuildErrors: true },
  // They load what they need with requires that a bundler cannot follow.
  serverExternalPackages: ["fontkit", "graphile-worker", "pdfkit", "prom-client", "rate-limiter-flexible"],
  // What every file asks for matters where they are copied; to find it takes longer than all the rest of the build.
  outputFileTracingExcludes: isStandalone ? {} : { "next-server": ["**/*"] },
  webpack: withoutWhatNobodyReads,
  // Asked by name while the app runs, where the tracing of imports does not see it.
  outputFileTracingIncludes: {
    "/api/ready": ["./prisma/migrations/**", "./prisma/schema.sql"],
    "/api/orders/[id]/receipt": [...fontFiles],
    "/**/opengraph-image*": [...fontFiles],
  },
  // Without the second, each page that is translated on the server would carry the provider for the browser.
  experimental: {
    inlineCss: true,
    // Where several apps on databases of their own share one build, what one has made is not the others' to show.
    isrFlushToDisk: process.env.NEXT_FLUSH_PAGES !== "off",
    optimizePackageImports: ["next-intl"],
    // A cover's picture of ten MiB, with the form around it.
    serverActions: { bodySizeLimit: "11mb" },
  },

  async headers() {
    const isDevelopment = process.env.NODE_ENV === "development";
    return [
      { source: "/:path*", headers: securityHeaders({ isDevelopment }) },
      { source: "/:path*/opengraph-image:rest(.*)", headers: sharedPictureHeaders },
      { source: "/api/covers/:path*", headers: sharedPictureHeaders },
      // In development the room needs what hot reload needs, too, and gets by without a policy of its own.
      { source: "/:locale(en)?/live/:path*", headers: isDevelopment ? roomHeaders.slice(1) : roomHeaders },
    ];
  },

  async redirects() {
    return [
      ...movedSearches,
      { source: "/sv", destination: "/", permanent: true },
      // Pictures for sharing are fetched at the address that Next writes into the page.
      { source: "/sv/:path((?!.*opengraph-image).+)", destination: "/:path", permanent: true },
    ];
  },

  async rewrites() {
    return {
      beforeFiles: [
        {
          source: "/payments/stripe/create-session",
          destination: "/api/payments/stripe/create-session",
        },
        { source: "/payments/webhooks/stripe", destination: "/api/payments/webhooks/stripe" },
        { source: "/calendar/:token([\\w-]+).ics", destination: "/api/calendar/:token" },
        { source: "/hosts/:slug/calendar.ics", destination: "/api/hosts/:slug/calendar" },
        { source: "/me", destination: "/api/me" },
        { source: "/sfu/token", destination: "/api/sfu/token" },
        {
          source: "/sandbox/checkout/:id",
          has: [...formPost],
          // Next itself asks for the page with the headers of the form that led there.
          missing: [{ type: "header", key: "rsc" }],
          destination: "/api/sandbox/checkout/:id",
        },
        { source: "/", destination: "/sv" },
        { source: swedishPage, destination: "/sv/:path" },
      ],
    };
  },
};

export default async function configuration(phase: string): Promise<NextConfig> {
  const withMessages = createNextIntlPlugin("./lib/system/web/messages.ts")(config);
  if (phase === PHASE_DEVELOPMENT_SERVER || phase === PHASE_PRODUCTION_BUILD) {
    writeRouteIndex();
    await bringBlurFiles();
  }
  if (phase === PHASE_PRODUCTION_BUILD) await nameActionsAsBefore();
  if (phase === PHASE_DEVELOPMENT_SERVER) return withMessages;
  const served = { ...withMessages, cacheHandler: resolve("lib/system/web/next-internals/page-cache.js") };
  return phase === PHASE_PRODUCTION_BUILD ? withServiceWorker(served) : served;
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((known) => (known ?? []).map(({ address }) => address));
}

/** Forms that are open while a release comes go on working if the new build calls their actions the same. */
async function nameActionsAsBefore(): Promise<void> {
  if (process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) return;
  const secrets = await keptSecrets(process.env.DATA_DIR || ".data");
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;
}
