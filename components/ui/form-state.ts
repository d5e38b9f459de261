/** The state of a form after it was sent; null before. */
export type FormState = {
  ok: boolean;
  /** The public error code. */
  code?: string;
  /** The error's details, as members of the API's problem+json. */
  details?: Readonly<Record<string, unknown>>;
  /** What happened. */
  title?: string;
  /** What to do about it. */
  message?: string;
  /** Links to what the message mentions. */
  leads?: readonly { href: string; label: string; isBeside?: boolean }[];
  issues?: readonly { path: string; message: string }[];
  /** What was sent, so that the form keeps it. */
  values?: Record<string, string>;
} | null;

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
