import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/base/i18n/locales";
import en from "@/lib/base/i18n/messages/en";
import sv from "@/lib/base/i18n/messages/sv";
import { isDatabaseUnavailable } from "@/lib/base/platform/db";
import {
  DomainError,
  type ErrorKind,
  RateLimited,
  Unavailable,
  ValidationFailed,
} from "@/lib/base/platform/errors";
import { formatMoney } from "@/lib/base/platform/money";

const statusOf: Record<ErrorKind, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  not_allowed: 405,
  conflict: 409,
  outdated: 412,
  too_large: 413,
  unsupported: 415,
  out_of_range: 416,
  invalid: 422,
  rate_limited: 429,
  unavailable: 503,
};

const messages = { sv, en };

/** Returns what a caller may be told about an error; null for a bug of ours. */
export function toDomainError(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  return isDatabaseUnavailable(error) ? new Unavailable(2, { cause: error }) : null;
}

/** Explains an error to people: what happened, and what to do. A bug of ours can be traced by the request's id. */
export function explain(
  error: DomainError | null,
  locale: Locale,
  requestId = "",
): { title: string; detail: string } {
  const { detail: sentence, values, timeZone } = error?.wording ?? {};
  const t = createTranslator({ locale, messages: messages[locale], namespace: "errors", timeZone });
  const code = error && t.has(`${error.code}.title` as "internal.title") ? error.code : "internal";
  const reason = `${code}.${sentence ?? error?.details.reason}`;
  const detail = t.has(reason as "internal.detail") ? reason : `${code}.detail`;
  return {
    title: t(`${code}.title` as "internal.title"),
    detail: t(detail as "internal.detail", { request_id: requestId, ...wordsOf(error, locale), ...values }),
  };
}

/** Formats an error's details for people: money, accepted types and sizes. */
function wordsOf(error: DomainError | null, locale: Locale): Record<string, string> {
  const { amount, currency, accepted, limit_bytes: limit } = error?.details ?? {};
  return {
    ...(typeof amount === "number" && {
      amount: formatMoney({ amount, currency: String(currency) }, locale),
    }),
    ...(Array.isArray(accepted) && { accepted: accepted.join(", ") }),
    ...(typeof limit === "number" && { limit: formatBytes(limit, locale) }),
  };
}

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** In the largest unit of which there is at least one, in steps of 1024. */
function formatBytes(bytes: number, locale: Locale): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const amount = new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[step],
    maximumFractionDigits: 1,
  });
  return amount.format(bytes / 1024 ** step);
}

/** RFC 9457. A null error is a bug of ours, and reveals nothing about itself. */
export function problem(error: DomainError | null, locale: Locale, requestId: string): Response {
  const status = error ? statusOf[error.kind] : 500;
  const code = error?.code ?? "internal";
  const body = {
    type: "about:blank",
    status,
    code,
    ...explain(error, locale, requestId),
    request_id: requestId,
    ...error?.details,
    ...(error instanceof ValidationFailed ? { errors: error.issues } : {}),
  };
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (error instanceof Unavailable || error instanceof RateLimited) {
    headers.set("retry-after", String(Math.max(1, Math.ceil(error.retryAfterSeconds))));
  }
  if (error?.kind === "out_of_range") headers.set("content-range", `bytes */${error.details.size}`);
  return new Response(JSON.stringify(body), { status, headers });
}
