import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { localeOf } from "@/lib/i18n/locale-path";
import en from "@/lib/i18n/messages/en";
import sv from "@/lib/i18n/messages/sv";

const texts = { sv: sv.forms, en: en.forms };

/**
 * Has this process's server answer forms of another release with a page that says so, where Next has a line of text.
 * Only browsers without scripts see it; with them the form itself says it.
 */
export function explainOutdatedForms(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (request.method !== "POST" || request.headers["next-action"]) return;
    const { end, writeHead } = response;
    let page: string | undefined;
    // Next's compression has the head written before the end is told of its text.
    response.writeHead = function (this: ServerResponse, ...args: unknown[]) {
      if (isOutdated(this)) {
        page = outdatedPage(request.url ?? "/");
        this.removeHeader("etag");
        this.setHeader("content-type", "text/html; charset=utf-8");
        this.setHeader("content-length", Buffer.byteLength(page));
      }
      return writeHead.apply(this, args as Parameters<typeof writeHead>);
    } as typeof writeHead;
    response.end = function (this: ServerResponse, ...args: unknown[]) {
      if (isOutdated(this) && !this.headersSent) this.writeHead(this.statusCode);
      return page === undefined
        ? end.apply(this, args as Parameters<typeof end>)
        : end.call(this, page, "utf8");
    } as typeof end;
  });
}

const isOutdated = (response: ServerResponse) =>
  response.getHeader("x-nextjs-action-not-found") !== undefined;

function outdatedPage(address: string): string {
  const locale = localeOf(address);
  const { title, without_scripts, open_anew } = texts[locale].outdated_page;
  // Without a host of its own, and quoted: a path may hold anything.
  const href = `/${address.replace(/^[/\\]+/, "")}`.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Aveli</title></head>
<body><main><h1>${title}</h1><p>${without_scripts}</p><p><a href="${href}">${open_anew}</a></p></main></body>
</html>
`;
}
