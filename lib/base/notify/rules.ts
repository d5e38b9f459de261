import type { Email } from "./define-email";

/** Two requests with one key are one email. The database says the same in `app.mail_key`. */
export function emailKey<Payload extends object>({ name, key }: Email<Payload>, payload: Payload): string {
  const fields = payload as Record<string, unknown>;
  return [name, ...key.map((field) => fields[field])].join(":");
}
