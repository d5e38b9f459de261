import { findCompany } from "@/lib/base/platform/company";
import type { EmailContent, Recipient } from "./schema";
import { translator } from "./words";

export type ColorScheme = "light" | "dark";

export function renderText(content: EmailContent, recipient: Recipient): string {
  const t = translator(recipient);
  const facts = (content.facts ?? []).map(({ label, value, url }) => `${label}: ${url ?? value}`).join("\n");
  const action = content.action && `${content.action.label}:\n${content.action.url}`;
  const parts = [
    greeting(recipient),
    ...content.paragraphs,
    facts,
    action,
    content.closing,
    content.more && `${content.more.label}:\n${content.more.url}`,
    content.leave && `${content.leave.label}:\n${content.leave.url}`,
    `-- \n${[t("footer"), ...senderLines(recipient)].join("\n")}`,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/**
 * Quiet on purpose: one column, no pictures, nothing fetched, readable in a client that drops every style. Addresses are
 * links with a name, and whatever is long breaks: a narrow phone never scrolls sideways. Dark where the reader's device is.
 */
export function renderHtml(content: EmailContent, recipient: Recipient, scheme?: ColorScheme): string {
  const t = translator(recipient);
  const facts = (content.facts ?? []).map(
    ({ label, value, url }) =>
      `<tr><td style="padding:6px 0"><span class="faint" style="display:block;font-size:14px;color:#66647c">${escapeHtml(label)}</span> ${url ? link(url, value) : withLinks(value)}</td></tr>`,
  );
  const parts = [
    paragraph(greeting(recipient)),
    ...content.paragraphs.map((text) => paragraph(text)),
    facts.length > 0 &&
      `<table role="presentation" style="width:100%;margin:0 0 24px;border-collapse:collapse;table-layout:fixed">${facts.join("")}</table>`,
    content.action &&
      `<p style="margin:0 0 24px"><a href="${escapeHtml(content.action.url)}" class="button" style="display:inline-block;padding:12px 24px;border-radius:999px;background:#6743c4;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(content.action.label)}</a></p>`,
    content.closing && paragraph(content.closing),
    ...[content.more, content.leave].map(
      (way) => way && `<p style="margin:0 0 16px">${link(way.url, way.label)}</p>`,
    ),
    `<p class="faint" style="margin:32px 0 0;padding-top:16px;border-top:1px solid #e1dcec;font-size:14px;color:#66647c">${[t("footer"), ...senderLines(recipient)].map(withLinks).join("<br>")}</p>`,
  ];
  return `<!doctype html>
<html lang="${recipient.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="${scheme ?? "light dark"}"><title>${escapeHtml(content.subject)}</title>${nightStyle(scheme)}</head>
<body class="page" style="margin:0;padding:32px 20px;background:#f7f5fb;color:#1c1c28;font:16px/1.55 system-ui,sans-serif">
<div class="card" style="max-width:560px;margin:0 auto;padding:32px;border-radius:16px;background:#ffffff;overflow-wrap:anywhere;word-break:break-word">
<p style="margin:0 0 24px;font:24px Georgia,serif">Aveli</p>
${parts.filter(Boolean).join("\n")}
</div>
</body>
</html>
`;
}

const night = `
.page { background: #0d1128 !important; color: #edebf7 !important; }
.card { background: #151a38 !important; }
.faint { border-color: #292f56 !important; color: #9896b8 !important; }
a { color: #c9b5ff !important; }
.button { background: #7b57de !important; color: #ffffff !important; }
`;

/** For clients that keep a style sheet; the others make their own night of the day's colours. */
function nightStyle(scheme?: ColorScheme): string {
  if (scheme === "light") return "";
  return `<style>${scheme === "dark" ? night : `@media (prefers-color-scheme: dark) {${night}}`}</style>`;
}

function greeting(recipient: Recipient): string {
  const t = translator(recipient);
  return recipient.displayName ? t("greeting", { name: recipient.displayName }) : t("greeting_plain");
}

/** Whose email it is. */
function senderLines(recipient: Recipient): string[] {
  const company = findCompany();
  if (!company) return [];
  const { name, orgNumber, address, email } = company;
  const number = orgNumber && `${translator(recipient)("footer_org_number")} ${orgNumber}`;
  return [[name, number].filter(Boolean).join(", "), address, email].filter((line) => line !== undefined);
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 16px">${withLinks(text)}</p>`;
}

function link(url: string, label: string): string {
  return `<a href="${escapeHtml(url)}" style="color:#5633ae">${escapeHtml(label)}</a>`;
}

const addresses = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]|[^\s@<>,:]+@[^\s@<>,]+\.[^\s@<>.,;:!?)]+)/;

/** Addresses in somebody's words as links, named by where they lead. */
function withLinks(text: string): string {
  return text
    .split(addresses)
    .map((part, index) => {
      if (index % 2 === 0) return escapeHtml(part);
      return URL.canParse(part) ? link(part, nameOf(new URL(part))) : link(`mailto:${part}`, part);
    })
    .join("");
}

/** Short enough for one line; never a part of a secret, which is longer. */
function nameOf({ host, pathname }: URL): string {
  const name = host + pathname.replace(/\/$/, "");
  return name.length > 40 ? host : name;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
