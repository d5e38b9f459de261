// Who may know whom. tests/platform/house-rules.test.ts proves each rule once by breaking it.

const everyPersonalData = "every chapter's personal-data";

/**
 * The wings of lib, from the ground up: each may know those before it. In each, what its chapters may import from lib
 * besides themselves; system/run, the processes, may import anything.
 */
const wings = {
  base: {
    platform: [],
    i18n: [],
    notify: ["platform", "i18n"],
  },
  people: {
    identity: ["notify", "platform", "i18n"],
    payouts: ["identity", "platform"],
  },
  catalogue: {
    offers: ["payouts", "identity", "platform"],
    courses: ["media", "offers", "identity", "platform"],
    services: ["offers", "identity", "platform"],
    seminars: ["calendar", "offers", "payouts", "identity", "notify", "platform"],
    passes: ["seminars", "offers", "identity", "platform"],
    kinds: ["courses", "services", "seminars", "passes", "offers", "identity", "platform"],
    media: ["identity", "platform"],
    covers: ["offers", "identity", "platform"],
    calendar: ["offers", "identity", "platform", "i18n"],
    explore: ["kinds", "offers", "identity", "platform"],
  },
  commerce: {
    answers: ["services", "identity", "platform"],
    coupons: ["offers", "identity", "platform"],
    sellers: ["offers", "identity", "platform"],
    buyers: ["kinds", "offers", "identity", "platform", "i18n"],
    orders: [
      "answers",
      "coupons",
      "kinds",
      "offers",
      "services",
      "seminars",
      "payouts",
      "identity",
      "notify",
      "platform",
    ],
    payments: ["orders", "kinds", "offers", "seminars", "payouts", "identity", "notify", "platform"],
    receipts: ["orders", "offers", "identity", "platform", "i18n"],
    sales: ["orders", "offers", "sellers", "identity", "platform", "i18n"],
  },
  live: {
    rooms: ["calendar", "orders", "seminars", "identity", "notify", "platform"],
    recordings: ["media", "rooms", "seminars", "offers", "identity", "notify", "platform"],
    summaries: ["rooms", "identity", "platform", "i18n"],
  },
  community: {
    feed: ["offers", "identity", "platform"],
    follows: ["explore", "offers", "identity", "notify", "platform"],
    hosts: [
      "sellers",
      "courses",
      "services",
      "seminars",
      "passes",
      "offers",
      "payouts",
      "identity",
      "notify",
      "platform",
    ],
    messages: ["kinds", "offers", "identity", "notify", "platform"],
    moderation: ["kinds", "offers", "identity", "notify", "platform", "i18n"],
    reviews: ["offers", "identity", "platform"],
  },
  system: {
    admin: ["moderation", "orders", "sellers", "identity", "platform"],
    privacy: ["identity", "platform", "i18n", everyPersonalData],
    emails: [
      "follows",
      "hosts",
      "identity",
      "rooms",
      "messages",
      "moderation",
      "orders",
      "payments",
      "recordings",
      "notify",
      "i18n",
    ],
    web: ["identity", "platform", "i18n"],
  },
};

const chapters = Object.entries(wings).flatMap(([wing, known], floor) =>
  Object.entries(known).map(([name, may]) => ({ name, may, floor, path: `^lib/${wing}/${name}/` })),
);

const layers = chapters.map(({ name, may, floor, path }) => {
  const known = chapters.filter((chapter) => may.includes(chapter.name));
  const above = known.find((chapter) => chapter.floor > floor);
  if (above) throw new Error(`${name} may not know ${above.name}, which is in a wing above it`);
  const personalData = may.includes(everyPersonalData) ? ["/personal-data\\.ts$"] : [];
  return {
    name: `${name} knows only ${may.join(", ") || "itself"}`,
    severity: "error",
    from: { path },
    to: { path: "^lib/", pathNot: [path, ...known.map((chapter) => chapter.path), ...personalData] },
  };
});

/** A package, installed or not, however the resolver names it. */
const packages = (...names) => names.map((name) => `(^|/)node_modules/${name}(/|$)|^${name}(/|$)`);

const only = (name, where, what) => ({
  name,
  severity: "error",
  from: { path: "^(app|components|lib|prisma)/", pathNot: where },
  to: { path: what },
});

module.exports = {
  forbidden: [
    ...layers,
    {
      name: "every folder of lib has a place",
      comment: "Name it, and whom it may know, in wings.",
      severity: "error",
      from: { path: "^lib/", pathNot: ["^lib/system/run/", ...chapters.map(({ path }) => path)] },
      to: { path: "^lib/" },
    },
    {
      name: "components take data and actions as props",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: "^(app|lib|prisma)/",
        pathNot: [
          "^lib/[^/]+/[^/]+/[^/]*(schema|rules)\\.ts$",
          "^lib/catalogue/offers/kind\\.ts$",
          "^lib/base/platform/(money|time|vat-choices)\\.ts$",
          "^lib/base/i18n/",
        ],
      },
    },
    {
      name: "components/ui could ship in another product",
      severity: "error",
      from: { path: "^components/ui/" },
      to: {
        path: "^(app|lib|prisma|components)/",
        pathNot: ["^components/ui/", "^lib/base/platform/(money|time)\\.ts$"],
      },
    },
    {
      name: "lib does not know who calls it",
      severity: "error",
      from: { path: "^lib/", pathNot: "^lib/system/run/" },
      to: { path: "^(app|components)/" },
    },
    {
      name: "nothing imports system/run",
      severity: "error",
      from: { path: "^(app|components|lib|prisma)/", pathNot: "^lib/system/run/" },
      to: { path: "^lib/system/run/" },
    },
    {
      name: "nothing imports tests",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    only("only sessions mint actors", "^lib/system/web/session\\.ts$", "^lib/people/identity/mint\\.ts$"),
    only("Prisma stays in lib's queries and commands", "^(lib/.*|prisma/.*)\\.ts$", [
      "^prisma/generated/",
      ...packages("@prisma/client", "@prisma/adapter-pg"),
    ]),
    {
      name: "schemas and rules do no I/O",
      severity: "error",
      from: { path: "^lib/[^/]+/[^/]+/[^/]*(schema|rules)\\.ts$" },
      to: {
        path: [
          "^prisma/",
          "^lib/base/platform/(db|env|jobs|log|mail)\\.ts$",
          ...packages("pg", "@prisma/client", "stripe", "livekit-server-sdk"),
        ],
      },
    },
    only("Stripe stays in *.stripe.ts", "\\.stripe\\.ts$", packages("stripe")),
    only("LiveKit's server SDK stays in *.livekit.ts", "\\.livekit\\.ts$", packages("livekit-server-sdk")),
    only(
      "LiveKit's client stays in components/room",
      "^components/room/",
      packages("livekit-client", "@livekit/components-react"),
    ),
    only(
      "Next stays in app, components and lib/system/web",
      "^(app|components|lib/system/web)/",
      packages("next", "next-auth"),
    ),
    {
      name: "no cycles",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no cycles between folders of components",
      scope: "folder",
      severity: "error",
      from: { path: "^components/" },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^prisma/generated", "\\.generated\\.ts$"] },
    exclude: { path: ["^\\.next", "^\\.data"] },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ["import", "require", "node", "default"] },
  },
};
