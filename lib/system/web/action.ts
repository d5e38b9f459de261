import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { localeOf, localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { type DomainError, type FieldIssue, TooLarge, ValidationFailed } from "@/lib/base/platform/errors";
import { log } from "@/lib/base/platform/log";
import { withinRequest } from "@/lib/base/platform/security-log";
import { isAllStorable, withoutPastedMarks } from "@/lib/base/platform/text";
import type { Expected } from "@/lib/base/platform/versions";
import type { Actor, Visitor } from "@/lib/people/identity/actor";
import { Unauthenticated } from "@/lib/people/identity/errors";
import { bodyLimit } from "./body";
import { toFieldIssues, unstorable } from "./field-issues";
import { landing } from "./landing";
import { actionHeader } from "./next-internals/headers";
import { type NextStep, nextStepsFor } from "./next-steps";
import { noteRefusal } from "./note-refusal";
import { explain, toDomainError } from "./problem";
import { refreshPages } from "./public-pages";
import { requestIdOf } from "./request-id";
import { clientAddress } from "./server/client-address";
import { currentActor } from "./session";
import { readVisitor } from "./visitor";

/** The state of a form after it was sent; `null` before. For `useActionState`. */
export type FormState = {
  ok: boolean;
  /** The public error code, as in the API. */
  code?: string;
  /** The error's details, as members of the API's problem+json. */
  details?: Readonly<Record<string, unknown>>;
  /** What happened. */
  title?: string;
  /** What to do about it. */
  message?: string;
  /** Links to what the message mentions. */
  leads?: readonly NextStep[];
  issues?: readonly FieldIssue[];
  /** What was sent, so that the form keeps it. Passwords are left out. */
  values?: Record<string, string>;
} | null;

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

interface Options<Input, Result> {
  /** The public pages to refresh after a success, without the language. */
  refreshes?: (result: Result) => readonly string[];
  /** The most bytes of text in the form, if the default is too small. */
  limit?: number;
  /** Where to go after a success: one of our paths without the language, or a provider's address. */
  leadsTo?: (result: Result, input: Input) => string;
}

/** A server action for signed-in people; others are told to sign in, or redirected to sign in and back. */
export function action<Input extends z.ZodType, Result>(
  input: Input,
  command: (actor: Actor, input: z.output<Input>, expected: Expected) => Promise<Result>,
  options: Options<z.output<Input>, Result> = {},
): FormAction {
  return submit(input, options, async (parsed, expected) => {
    const actor = await currentActor();
    if (actor) return command(actor, parsed, expected);
    // What is written stays where scripts can keep it; without them the way leads over the page to sign in.
    if ((await headers()).has(actionHeader)) throw new Unauthenticated();
    redirect(await loginPath());
  });
}

/** A server action for everyone. */
export function publicAction<Input extends z.ZodType, Result>(
  input: Input,
  command: (visitor: Visitor, input: z.output<Input>) => Promise<Result>,
  options: Options<z.output<Input>, Result> = {},
): FormAction {
  return submit(input, options, async (parsed) =>
    command(readVisitor(await headers(), await currentActor()), parsed),
  );
}

function submit<Input extends z.ZodType, Result>(
  input: Input,
  { leadsTo, limit = bodyLimit, refreshes }: Options<z.output<Input>, Result>,
  run: (parsed: z.output<Input>, expected: Expected) => Promise<Result>,
): FormAction {
  const answer: FormAction = async (_state, sent) => {
    // A caller that is not our form may send anything.
    const form = sent instanceof FormData ? sent : new FormData();
    const { version, ...given } = fieldsOf(form);
    const expected = readVersion(version);
    const values = rememberable(given);
    const page = await formPage();
    if (sizeOf(form) > limit) return failed(new TooLarge(limit), { page, values });
    if (!isAllStorable(given)) return failed(new ValidationFailed([unstorable]), { page, values });
    const parsed = input.safeParse(given);
    if (!parsed.success) {
      const error = new ValidationFailed(toFieldIssues(parsed.error.issues));
      return failed(error, { page, values });
    }
    let result: Result;
    try {
      result = await run(parsed.data, expected);
    } catch (error) {
      const refused = toDomainError(error);
      if (!refused) throw error;
      if (refused.kind === "unavailable") log().warn({ err: refused.cause }, "unavailable");
      else noteRefusal(refused);
      // Re-renders the page around the form, which keeps what was written, so that both show the current state.
      if (refused.kind === "outdated" || refused.code === "price_changed") refresh();
      return failed(refused, { page, values });
    }
    if (refreshes) refreshPages(refreshes(result));
    if (leadsTo) redirect(inLanguage(localeOf(page), leadsTo(result, parsed.data)));
    // The form stays on the page and continues from the version just saved.
    if (expected) refresh();
    return { ok: true };
  };
  return async (state, form) => withinRequest(await asked(), () => answer(state, form));
}

function inLanguage(locale: Locale, address: string): string {
  return /^https?:/.test(address) ? address : landing(locale, address);
}

function failed(error: DomainError, form: { page: string; values: Record<string, string> }): FormState {
  const issues = error instanceof ValidationFailed ? { issues: error.issues } : {};
  const { code, details } = error;
  const { title, detail: message } = explain(error, localeOf(form.page));
  const { values } = form;
  return { ok: false, code, details, title, message, leads: nextStepsFor(code, form), values, ...issues };
}

/** The version that the form was rendered with; forms of something without versions send none. */
function readVersion(sent: unknown): Expected {
  if (sent === undefined) return null;
  const own = typeof sent === "string" && /^\d{1,9}$/.test(sent) ? Number(sent) : 0;
  return [{ own, outline: null }];
}

/** A form's fields, without Next's own; fields with the same name become a list. */
function fieldsOf(form: FormData): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const values = form
      .getAll(name)
      .map((value) => (isProse(name, value) ? withoutPastedMarks(value) : value));
    given[name] = values.length === 1 ? values[0] : values;
  }
  return given;
}

/** Files have limits of their own. */
function sizeOf(form: FormData): number {
  const texts = [...form].flat().filter((part) => typeof part === "string");
  return texts.reduce((size, text) => size + Buffer.byteLength(text), 0);
}

function rememberable(given: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(given).flatMap(([name, value]) =>
    isProse(name, value) ? [[name, value.replaceAll("\0", "")]] : [],
  );
  return Object.fromEntries(texts);
}

function isProse(name: string, value: unknown): value is string {
  return typeof value === "string" && !/password/.test(name);
}

async function loginPath(): Promise<string> {
  const page = await formPage();
  return `${localePath(localeOf(page), "/login")}?next=${encodeURIComponent(page)}`;
}

/** The path of the page with the form, whose language may differ from the person's own. */
async function formPage(): Promise<string> {
  const referer = (await headers()).get("referer");
  if (!referer || !URL.canParse(referer)) return "/";
  const { pathname, search } = new URL(referer);
  return pathname + search;
}

/** What the security log records about the request. */
async function asked() {
  const sent = await headers();
  const [path = "/"] = (await formPage()).split("?");
  return { request_id: requestIdOf(sent), method: "POST", path, address: clientAddress(sent) };
}
