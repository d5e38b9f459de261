import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** Makes addresses that are not UTF-8, to which Next answers 500, into such as simply lead nowhere. */
export function mendAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.url &&= mended(request.url);
  });
}

/** What cannot be decoded is taken to the letter. */
export function mended(url: string): string {
  const [path = "", ...query] = url.split("?");
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return [path.replaceAll("%", "%25"), ...query].join("?");
  }
}
