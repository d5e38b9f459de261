/** What Stripe says no to, in its own words. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message = code,
  ) {
    super(message);
  }

  get body() {
    const type = this.status >= 500 || this.status === 429 ? "api_error" : "invalid_request_error";
    return { error: { type, code: this.code, message: this.message } };
  }
}
