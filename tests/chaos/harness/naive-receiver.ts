import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { StripeEvent } from "@/tests/support/stripe/account";

export interface NaiveReceiver {
  url: string;
  /** The order of every payment that it took. */
  paid: string[];
  /** What a kill does to a memory. */
  forget(): void;
  stop(): Promise<void>;
}

/** A webhook as many write it, for comparison: what it has seen it remembers, in memory. */
export async function startNaiveReceiver(): Promise<NaiveReceiver> {
  const seen = new Set<string>();
  const paid: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const event: StripeEvent = JSON.parse(Buffer.concat(chunks).toString());
    const { payment_status, client_reference_id } = event.data.object as Record<string, unknown>;
    if (!seen.has(event.id) && payment_status === "paid") paid.push(String(client_reference_id));
    seen.add(event.id);
    response.end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    paid,
    forget: () => seen.clear(),
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
