// Who may know whom. tests/platform/house-rules.test.ts proves each rule once by breaking it.

/** What each folder of lib may import from lib, besides itself; lib/run, the processes, may import anything. */
const mayKnow = {
  platform: [],
  i18n: [],
  identity: ["notify", "platform", "i18n"],
  payouts: ["identity", "platform"],
  offers: ["payouts", "identity", "platform"],
  courses: ["media", "offers", "identity", "platform"],
  services: ["offers", "identity", "platform"],
  seminars: ["calendar", "offers", "payouts", "identity", "notify", "platform"],
  passes: ["seminars", "offers", "identity", "platform"],
  kinds: ["courses", "services", "seminars", "passes", "offers", "identity", "platform"],
  covers: ["offers", "identity", "platform"],
  answers: ["services", "identity", "platform"],
  explore: ["kinds", "offers", "identity", "platform"],
  follows: ["explore", "offers", "identity", "notify", "platform"],
  coupons: ["offers", "identity", "platform"],
  sellers: ["offers", "identity", "platform"],
  receipts: ["orders", "offers", "identity", "platform", "i18n"],
  hosts: [
    ...["sellers", "courses", "services", "seminars", "offers", "payouts"],
    ...["identity", "notify", "platform"],
  ],
  moderation: ["kinds", "offers", "identity", "notify", "platform", "i18n"],
  admin: ["moderation", "orders", "sellers", "identity", "platform"],
  orders: [
    ...["answers", "coupons", "kinds", "offers", "services", "seminars"],
    ...["payouts", "identity", "notify", "platform"],
  ],
  payments: ["orders", "kinds", "offers", "seminars", "payouts", "identity", "notify", "platform"],
  sales: ["orders", "offers", "sellers", "identity", "platform", "i18n"],
  live: ["calendar", "orders", "seminars", "identity", "notify", "platform"],
  media: ["identity", "platform"],
  recordings: ["media", "live", "seminars", "offers", "identity", "notify", "platform"],
  messages: ["kinds", "offers", "identity", "notify", "platform"],
  buyers: ["kinds", "offers", "identity", "platform", "i18n"],
  reviews: ["offers", "identity", "platform"],
  summaries: ["live", "identity", "platform", "i18n"],
  feed: ["offers", "identity", "platform"],
  calendar: ["offers", "identity", "platform", "i18n"],
  notify: ["platform", "i18n"],
  emails: [
    ...["follows", "hosts", "identity", "live", "messages", "moderation", "orders", "payments"],
    ...["recordings", "notify", "i18n"],
  ],
  privacy: ["identity", "platform", "i18n", "every chapter's personal-data"],
  web: ["identity", "platform", "i18n"],
};

const pathOf = (known) =>
  known === "every chapter's personal-data" ? "^lib/[^/]+/personal-data\\.ts$" : `^lib/${known}/`;

const layers = Object.entries(mayKnow).map(([folder, known]) => ({
  name: `lib/${folder} knows only ${known.join(", ") || "itself"}`,
  severity: "error",
  from: { path: `^lib/${folder}/` },
  to: { path: "^lib/", pathNot: [folder, ...known].map(pathOf) },
}));

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
      comment: "Name it, and whom it may know, in mayKnow.",
      severity: "error",
      from: { path: "^lib/[^/]+/", pathNot: `^lib/(run|${Object.keys(mayKnow).join("|")})/` },
      to: { path: "^lib/" },
    },
    {
      name: "components take data and actions as props",
      severity: "error",
      from: { path: "^components/" },
      to: {
        path: "^(app|lib|prisma)/",
        pathNot: [
          "^lib/[^/]+/(schema|rules)\\.ts$",
          "^lib/offers/kind\\.ts$",
          "^lib/platform/(money|time)\\.ts$",
          "^lib/i18n/",
        ],
      },
    },
    {
      name: "components/ui could ship in another product",
      severity: "error",
      from: { path: "^components/ui/" },
      to: {
        path: "^(app|lib|prisma|components)/",
        pathNot: ["^components/ui/", "^lib/platform/(money|time)\\.ts$"],
      },
    },
    {
      name: "lib does not know who calls it",
      severity: "error",
      from: { path: "^lib/", pathNot: "^lib/run/" },
      to: { path: "^(app|components)/" },
    },
    {
      name: "nothing imports lib/run",
      severity: "error",
      from: { path: "^(app|components|lib|prisma)/", pathNot: "^lib/run/" },
      to: { path: "^lib/run/" },
    },
    {
      name: "nothing imports tests",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    only("only sessions mint actors", "^lib/web/session\\.ts$", "^lib/identity/mint\\.ts$"),
    only("Prisma stays in lib's queries and commands", "^(lib/.*|prisma/.*)\\.ts$", [
      "^prisma/generated/",
      ...packages("@prisma/client", "@prisma/adapter-pg"),
    ]),
    {
      name: "schemas and rules do no I/O",
      severity: "error",
      from: { path: "^lib/[^/]+/(schema|rules)\\.ts$" },
      to: {
        path: [
          "^prisma/",
          "^lib/platform/(db|env|jobs|log|mail)\\.ts$",
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
      "Next stays in app, components and lib/web",
      "^(app|components|lib/web)/",
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
