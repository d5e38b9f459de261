import { randomUUID } from "node:crypto";
import { Refused } from "./refused";

interface Connected {
  id: string;
  object: "account";
  charges_enabled: boolean;
  payouts_enabled: boolean;
  capabilities: { transfers: "active" | "pending" };
  requirements: { currently_due: string[]; past_due: string[] };
}

const newId = (prefix: string) => `${prefix}_${randomUUID().replaceAll("-", "")}`;

/** Hosts' accounts, as in Connect. */
export class ConnectedAccounts {
  readonly #accounts = new Map<string, Connected>();

  open(): Connected {
    const account: Connected = {
      id: newId("acct"),
      object: "account",
      charges_enabled: false,
      payouts_enabled: false,
      capabilities: { transfers: "pending" },
      requirements: { currently_due: ["external_account", "individual.id_number"], past_due: [] },
    };
    this.#accounts.set(account.id, account);
    return account;
  }

  find(id: string): Connected {
    const account = this.#accounts.get(id);
    if (!account) throw new Refused(404, "resource_missing", "No such account");
    return account;
  }

  /** A single-use link to onboarding or to the account's dashboard. */
  link(id: string, to: "setup" | "express") {
    return { url: `https://connect.stripe.test/${to}/${newId(this.find(id).id)}` };
  }

  /** The host enters everything that is asked for, except what is `missing`. */
  onboard(id: string, missing: string[] = []): void {
    const account = this.find(id);
    account.charges_enabled = account.payouts_enabled = missing.length === 0;
    account.capabilities.transfers = missing.length === 0 ? "active" : "pending";
    account.requirements.currently_due = missing;
  }
}
