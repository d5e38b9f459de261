import type { Params, StripeAccount } from "./account";
import { Refused } from "./refused";

export interface Call {
  method: string;
  path: string;
  params: Params;
}

/** Returns Stripe's response to a call, as far as Aveli makes such calls. Throws Refused. */
export function answer(account: StripeAccount, { method, path, params }: Call): unknown {
  const [, , ...parts] = path.split("/");
  const [resource, id, verb] = parts[0] === "checkout" ? parts.slice(1) : parts;
  const isWrite = method === "POST";

  switch (`${isWrite ? "write" : "read"} ${resource}${id ? "/id" : ""}${verb ? `/${verb}` : ""}`) {
    case "write sessions":
      return account.open(params);
    case "write sessions/id/expire":
      return account.expire(String(id));
    case "read sessions/id":
      return expanded(account, account.session(String(id)), params);
    case "read sessions":
      return list(account.sessions.values(), params);
    case "read payment_intents/id":
      return charged(account, account.intent(String(id)));
    case "write payment_intents/id/capture":
      return account.capture(
        String(id),
        params.amount_to_capture ? Number(params.amount_to_capture) : undefined,
      );
    case "write payment_intents/id/cancel":
      return account.cancel(String(id));
    case "read charges/id":
      return account.charge(String(id));
    case "write refunds":
      return refund(account, params);
    case "read refunds":
      return list(account.refunds.values(), params);
    case "read disputes":
      return list(account.disputes.values(), params);
    case "read events":
      return list(account.events, params);
    case "write accounts":
      return account.connected.open();
    case "read accounts/id":
      return account.connected.find(String(id));
    case "write accounts/id/login_links":
      return account.connected.link(String(id), "express");
    case "write account_links":
      return account.connected.link(String(params.account), "setup");
    default:
      throw new Refused(404, "resource_missing", `Unrecognized request URL (${method} ${path})`);
  }
}

function refund(account: StripeAccount, params: Params) {
  const intentId = String(params.payment_intent);
  if (params.reverse_transfer && account.intent(intentId).transfer_data === null)
    throw new Refused(400, "charge_has_no_transfer");
  const sent = account.refund(
    intentId,
    params.amount ? Number(params.amount) : undefined,
    params["metadata[refund_id]"] ? { refund_id: params["metadata[refund_id]"] } : {},
  );
  return { ...sent, charge: account.charge(sent.charge) };
}

const charged = (account: StripeAccount, intent: ReturnType<StripeAccount["intent"]>) => ({
  ...intent,
  latest_charge: account.charge(intent.latest_charge),
});

function expanded(account: StripeAccount, session: ReturnType<StripeAccount["session"]>, params: Params) {
  const asksIntent = Object.entries(params).some(
    ([name, value]) => name.startsWith("expand") && value.startsWith("payment_intent"),
  );
  if (!asksIntent || session.payment_intent === null) return session;
  return { ...session, payment_intent: charged(account, account.intent(session.payment_intent)) };
}

interface Listed {
  id: string;
  created: number;
  status?: string;
  payment_intent?: unknown;
}

/** Newest first and paginated, like all of Stripe's lists. */
function list(things: Iterable<Listed>, params: Params) {
  const { limit = "10", starting_after, status, payment_intent } = params;
  const since = Number(params["created[gte]"] ?? 0);
  const found = [...things]
    .filter((thing) => thing.created >= since)
    .filter((thing) => status === undefined || thing.status === status)
    .filter((thing) => payment_intent === undefined || thing.payment_intent === payment_intent)
    .reverse();
  const from = starting_after ? found.findIndex(({ id }) => id === starting_after) + 1 : 0;
  const data = found.slice(from, from + Number(limit));
  return { object: "list", data, has_more: from + data.length < found.length };
}
