/** A refusal by Stripe, in its own words. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message = code,
  ) {
    super(message);
  }

  get body() {
    const isOwnFault = this.status >= 500 || this.status === 429;
    const type = isOwnFault ? "api_error" : this.status === 402 ? "card_error" : "invalid_request_error";
    return { error: { type, code: this.code, message: this.message } };
  }
}
