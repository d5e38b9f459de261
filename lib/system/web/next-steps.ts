import { createTranslator } from "next-intl";
import { localeOf, localePath, stripLocale } from "@/lib/base/i18n/locale-path";
import en from "@/lib/base/i18n/messages/en";
import sv from "@/lib/base/i18n/messages/sv";

export interface NextStep {
  href: string;
  label: string;
  /** Opens in a new tab, so that what was written here stays. */
  isBeside?: boolean;
}

type Place = { label: keyof typeof sv.leads; path: string; isBeside?: boolean };

/** The page with the form, and what was sent, without passwords. */
interface Form {
  page: string;
  values: Readonly<Record<string, string>>;
}

const messages = { sv, en };

const logIn = (form: Form): Place => ({ label: "log_in", path: withAddress("/login", form) });
const newPassword = (form: Form): Place => ({
  label: "new_password",
  path: withAddress("/forgot-password", form),
});

/** The pages where a person can do what an error advises, by its code. */
const places: Record<string, (form: Form) => Place[]> = {
  unauthenticated: () => [{ label: "log_in_beside", path: "/login?next=/home", isBeside: true }],
  invalid_credentials: (form) => (stripLocale(form.page).startsWith("/login") ? [newPassword(form)] : []),
  email_taken: (form) => [logIn(form), newPassword(form)],
  invalid_token: ({ page }) =>
    stripLocale(page).startsWith("/verify-email")
      ? [{ label: "profile", path: "/profile" }]
      : [{ label: "new_link", path: "/forgot-password" }],
  not_a_host: () => [{ label: "become_host", path: "/profile/host" }],
  already_a_host: () => [{ label: "studio", path: "/studio" }],
  application_pending: () => [{ label: "profile", path: "/profile" }],
  payouts_not_ready: () => [{ label: "payouts", path: "/studio/payouts" }],
  platform_seller_missing: () => [{ label: "platform_seller", path: "/admin/settings" }],
  already_owned: () => [{ label: "orders", path: "/orders" }],
  not_pending: () => [{ label: "orders", path: "/orders" }],
  open_commitments: () => [{ label: "studio", path: "/studio" }],
  account_suspended: () => [{ label: "contact", path: "/contact" }],
};

/** Returns links to what an error message mentions. */
export function nextStepsFor(code: string, form: Form): NextStep[] {
  const locale = localeOf(form.page);
  const t = createTranslator({ locale, messages: messages[locale], namespace: "leads" });
  return (places[code]?.(form) ?? []).map(({ label, path, ...rest }) => ({
    href: localePath(locale, path),
    label: t(label),
    ...rest,
  }));
}

/** Passes the address on, so that it need not be typed again. */
function withAddress(path: string, { page, values }: Form): string {
  const query = new URLSearchParams();
  if (values.email) query.set("email", values.email);
  const next = new URL(page, "http://page").searchParams.get("next");
  if (next && path === "/login") query.set("next", next);
  return query.size > 0 ? `${path}?${query}` : path;
}
