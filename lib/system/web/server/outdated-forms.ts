import { localeOf } from "@/lib/base/i18n/locale-path";
import en from "@/lib/base/i18n/messages/en";
import sv from "@/lib/base/i18n/messages/sv";
import { callsAction, isActionNotFound } from "../next-internals/headers";
import { onHead } from "./intercept";
import type { Step } from "./step";

const texts = { sv: sv.forms, en: en.forms };

/**
 * Responds to forms of another release with a page that explains it, instead of Next's line of plain text. Only
 * browsers without scripts see it; with scripts the form itself explains it.
 */
export const explainOutdatedForm: Step = (request, response, next) => {
  if (request.method === "POST" && !callsAction(request.headers)) {
    onHead(response, () => {
      if (!isActionNotFound(response)) return undefined;
      response.setHeader("content-type", "text/html; charset=utf-8");
      return outdatedPage(request.url ?? "/");
    });
  }
  next();
};

function outdatedPage(address: string): string {
  const locale = localeOf(address);
  const { title, without_scripts, open_anew } = texts[locale].outdated_page;
  // Without a host, and quoted, because a path may contain anything.
  const href = `/${address.replace(/^[/\\]+/, "")}`.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Aveli</title></head>
<body><main><h1>${title}</h1><p>${without_scripts}</p><p><a href="${href}">${open_anew}</a></p></main></body>
</html>
`;
}
