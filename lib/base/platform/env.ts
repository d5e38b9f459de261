import { z } from "zod";
import { product } from "./product";
import { paymentProviders } from "./providers";

const url = (protocols: RegExp) =>
  z.url({ protocol: protocols, error: `must be a URL (${protocols.source})` });
const flag = z.enum(["on", "off"]);

const settings = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** The folder of the build, where one build is not the only one. */
  NEXT_DIST_DIR: z.string().default(".next"),
  /** Listens on this machine alone, or on every address; on no single other one, because the server calls itself. */
  LISTEN_HOST: z.enum(["127.0.0.1", "0.0.0.0"]).optional(),
  APP_URL: url(/^https?$/)
    .transform((value) => value.replace(/\/+$/, ""))
    .optional(),
  DATABASE_URL: url(/^postgres(ql)?$/).optional(),
  /** Past a pooler that lends connections by transaction: for listening, jobs and migrations. */
  DATABASE_DIRECT_URL: url(/^postgres(ql)?$/).optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(500).default(10),
  DATABASE_EMBEDDED: flag.default("off"),
  DATA_DIR: z.string().default(".data"),
  AUTH_SECRET: z.string().min(32).optional(),
  /** During a rotation, several separated by commas: the first encrypts, all decrypt. */
  ANSWERS_KEY: z
    .string()
    .regex(/^[^,]{32,}(,[^,]{32,})*$/, "must be 32 characters or more")
    .optional(),
  /** Next's own, for the build. */
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .string()
    .regex(/^[\w+/]{43}=$/, "must be 32 bytes in base64")
    .optional(),
  PAYMENTS: z.enum(paymentProviders).optional(),
  PAYMENT_CAPTURE: z.enum(["automatic", "manual"]).default("automatic"),
  STRIPE_SECRET_KEY: z.string().startsWith("sk_").or(z.string().startsWith("rk_")).optional(),
  /** During a rotation, several separated by commas. */
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[^,]+(,whsec_[^,]+)*$/, "must start with whsec_")
    .optional(),
  STRIPE_API_BASE: url(/^https?$/).optional(),
  LIVEKIT_URL: url(/^(ws|http)s?$/).optional(),
  LIVEKIT_API_URL: url(/^(ws|http)s?$/).optional(),
  LIVEKIT_API_KEY: z.string().optional(),
  LIVEKIT_API_SECRET: z.string().optional(),
  SMTP_URL: url(/^smtps?$/).optional(),
  MAIL_FROM: z.string().includes("@").default(`${product.name} <hej@${product.slug}.test>`),
  SANDBOX_MAIL: flag.optional(),
  VAPID_PUBLIC_KEY: z.string().optional(),
  VAPID_PRIVATE_KEY: z.string().optional(),
  LIVEKIT_EGRESS: flag.default("off"),
  S3_ENDPOINT: url(/^https?$/).optional(),
  S3_REGION: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  UPLOAD_MAX_MB: z.coerce.number().int().min(1).max(1_000_000).default(4096),
  PLATFORM_FEE_BP: z.coerce.number().int().min(0).max(10_000).default(1000),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  WORKER: flag.default("on"),
  WEBHOOK_SPOOL: flag.default("off"),
  /** The operator of this installation: shown in footers, emails and at /contact. */
  LEGAL_NAME: z.string().trim().max(200).optional(),
  LEGAL_ORG_NUMBER: z
    .string()
    .trim()
    .regex(/^(\d{2})?\d{6}[-–]?\d{4}$/, "must be a Swedish organisation number")
    .optional(),
  LEGAL_ADDRESS: z.string().trim().max(300).optional(),
  LEGAL_EMAIL: z.string().trim().pipe(z.email("must be an e-mail address")).optional(),
});

const legalNames = ["LEGAL_NAME", "LEGAL_ORG_NUMBER", "LEGAL_ADDRESS", "LEGAL_EMAIL"] as const;

type Source = Readonly<Record<string, string | undefined>>;
type Problem = { name: string; message: string };

export type Env = ReturnType<typeof parseEnv>;

/** Lists every invalid setting by name, so that the person who starts the app sees them all at once. */
export class InvalidEnv extends Error {
  override name = "InvalidEnv";

  constructor(readonly problems: readonly Problem[]) {
    super(`These settings are wrong:\n${problems.map((p) => `  ${p.name}: ${p.message}`).join("\n")}`);
  }
}

/** Parses the settings; an empty one counts as unset. Throws InvalidEnv. */
export function parseEnv(source: Source) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = settings.safeParse(given);
  const problems = [...fieldProblems(parsed.error), ...ruleProblems(given)];
  if (!parsed.success || problems.length > 0) throw new InvalidEnv(problems);

  const {
    // Reached only in development and in builds: a production server without its own secret has been refused.
    AUTH_SECRET = "not-a-secret-only-for-development",
    ANSWERS_KEY,
    APP_URL,
    PAYMENTS,
    STRIPE_WEBHOOK_SECRET,
    WORKER,
    WEBHOOK_SPOOL,
    DATABASE_EMBEDDED,
    LIVEKIT_EGRESS,
    SANDBOX_MAIL,
    ...rest
  } = parsed.data;
  const address = APP_URL ?? `http://localhost:${rest.PORT}`;
  const isOnOneMachine = rest.NODE_ENV !== "production" && rest.LISTEN_HOST !== "0.0.0.0";
  const wantsMailbox = SANDBOX_MAIL ? SANDBOX_MAIL === "on" : isOnOneMachine;
  return {
    ...rest,
    APP_URL: address,
    AUTH_SECRET,
    ANSWERS_KEYS: ANSWERS_KEY?.split(",") ?? [AUTH_SECRET],
    PAYMENTS: PAYMENTS ?? (rest.STRIPE_SECRET_KEY ? "stripe" : "sandbox"),
    // A build does not know yet where its pages will be served.
    IS_BUILD: given.NEXT_PHASE === "phase-production-build",
    STRIPE_WEBHOOK_SECRETS: (STRIPE_WEBHOOK_SECRET ?? "whsec_sandbox").split(","),
    WORKER: WORKER === "on",
    WEBHOOK_SPOOL: WEBHOOK_SPOOL === "on",
    DATABASE_EMBEDDED: DATABASE_EMBEDDED === "on",
    LIVEKIT_EGRESS: LIVEKIT_EGRESS === "on",
    /**
     * Whether everyone may read all emails at /sandbox/mail: never if emails are sent, nor if others can reach this
     * machine.
     */
    SANDBOX_MAIL: wantsMailbox && !rest.SMTP_URL && isLoopback(address),
  };
}

let cached: Env | undefined;

export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

/** Returns the database's own address, for connections that have to stay the same one. */
export const directUrl = () => env().DATABASE_DIRECT_URL ?? String(env().DATABASE_URL);

/** For a library that reads a setting only from the environment. */
export function provideVariable(name: string, value: string): void {
  process.env[name] = value;
}

/** Returns the environment for a child process: our own with some names set, or removed by `undefined`. */
export function environmentWith(changes: Source): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

function fieldProblems(error: z.ZodError | undefined): Problem[] {
  return (error?.issues ?? []).map((issue) => ({ name: String(issue.path[0]), message: issue.message }));
}

function ruleProblems(given: Source): Problem[] {
  const isServing = given.NODE_ENV === "production" && given.NEXT_PHASE !== "phase-production-build";
  const servesPeople = isServing && given.DATABASE_URL !== undefined && given.DATABASE_EMBEDDED !== "on";

  return [
    ...allOrNone(given, ["LIVEKIT_URL", "LIVEKIT_API_KEY", "LIVEKIT_API_SECRET"]),
    ...allOrNone(given, ["VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY"]),
    ...allOrNone(given, [
      "S3_ENDPOINT",
      "S3_REGION",
      "S3_BUCKET",
      "S3_ACCESS_KEY_ID",
      "S3_SECRET_ACCESS_KEY",
    ]),
    ...egressProblems(given),
    ...paymentProblems(given, servesPeople),
    ...mailProblems(given, isServing),
    ...legalProblems(given, isServing),
    ...(servesPeople && !given.AUTH_SECRET
      ? [{ name: "AUTH_SECRET", message: "is required in production (openssl rand -base64 32)" }]
      : []),
  ];
}

function allOrNone(given: Source, names: string[]): Problem[] {
  const missing = names.filter((name) => !given[name]);
  if (missing.length === names.length) return [];
  return missing.map((name) => ({ name, message: `is required beside ${names.filter((n) => given[n])}` }));
}

/** LiveKit uploads recordings to our bucket by itself, so it needs one. */
function egressProblems(given: Source): Problem[] {
  if (given.LIVEKIT_EGRESS !== "on") return [];
  return ["LIVEKIT_URL", "S3_BUCKET"]
    .filter((name) => !given[name])
    .map((name) => ({ name, message: "is required by LIVEKIT_EGRESS=on" }));
}

function mailProblems(given: Source, isServing: boolean): Problem[] {
  const isOpen = given.SANDBOX_MAIL === "on" && given.APP_URL && URL.canParse(given.APP_URL);
  return [
    ...(isServing && takesMoney(given) && !given.SMTP_URL
      ? [
          {
            name: "SMTP_URL",
            message: "is required in production by PAYMENTS=stripe: buyers are owed letters",
          },
        ]
      : []),
    ...(isOpen && !isLoopback(String(given.APP_URL))
      ? [{ name: "SANDBOX_MAIL", message: "shows everyone's letters, and is for a loopback APP_URL alone" }]
      : []),
  ];
}

/** The law requires buyers to know from whom they buy. */
function legalProblems(given: Source, isServing: boolean): Problem[] {
  if (!isServing || !takesMoney(given)) return [];
  return legalNames
    .filter((name) => !given[name])
    .map((name) => ({ name, message: "is required in production by PAYMENTS=stripe" }));
}

function takesMoney(given: Source): boolean {
  return given.PAYMENTS === "stripe" || (!given.PAYMENTS && given.STRIPE_SECRET_KEY !== undefined);
}

function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

function paymentProblems(given: Source, servesPeople: boolean): Problem[] {
  const problems: Problem[] = [];
  const hasKey = Boolean(given.STRIPE_SECRET_KEY);
  if (given.PAYMENTS === "stripe" && !hasKey) {
    problems.push({ name: "STRIPE_SECRET_KEY", message: "is required by PAYMENTS=stripe" });
  }
  if (hasKey && !given.STRIPE_WEBHOOK_SECRET) {
    problems.push({ name: "STRIPE_WEBHOOK_SECRET", message: "is required beside STRIPE_SECRET_KEY" });
  }
  if (hasKey && given.PAYMENTS === "sandbox") {
    problems.push({ name: "PAYMENTS", message: "cannot be sandbox beside STRIPE_SECRET_KEY" });
  }
  if (!hasKey && !given.PAYMENTS && servesPeople) {
    problems.push({
      name: "PAYMENTS",
      message: "must be named in production: set Stripe's keys, or sandbox",
    });
  }
  return problems;
}
