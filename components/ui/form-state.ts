/** What a form is told after it was sent; null before. */
export type FormState = {
  ok: boolean;
  /** The public code of the error. */
  code?: string;
  /** What the error says beside, as members of the API's problem+json. */
  details?: Readonly<Record<string, unknown>>;
  /** What happened. */
  title?: string;
  /** What to do about it. */
  message?: string;
  /** To what the message names. */
  leads?: readonly { href: string; label: string; isBeside?: boolean }[];
  issues?: readonly { path: string; message: string }[];
  /** What was sent, so that the form does not forget it. */
  values?: Record<string, string>;
} | null;

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
