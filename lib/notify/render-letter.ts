import { findCompany } from "@/lib/platform/company";
import { translator } from "./compose-letter";
import type { Reader } from "./queries";
import type { Letter } from "./schema";

export function renderText(letter: Letter, reader: Reader): string {
  const t = translator(reader);
  const facts = (letter.facts ?? []).map(({ label, value, url }) => `${label}: ${url ?? value}`).join("\n");
  const action = letter.action && `${letter.action.label}:\n${letter.action.url}`;
  const parts = [
    greeting(reader),
    ...letter.paragraphs,
    facts,
    action,
    letter.closing,
    letter.more && `${letter.more.label}:\n${letter.more.url}`,
    letter.leave && `${letter.leave.label}:\n${letter.leave.url}`,
    `-- \n${[t("footer"), ...senderLines(reader)].join("\n")}`,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/**
 * Quiet on purpose: one column, no pictures, nothing fetched, readable in a client that drops every style. Addresses are
 * links with a name, and whatever is long breaks: a narrow phone never scrolls sideways.
 */
export function renderHtml(letter: Letter, reader: Reader): string {
  const t = translator(reader);
  const facts = (letter.facts ?? []).map(
    ({ label, value, url }) =>
      `<tr><td style="padding:6px 0"><span style="display:block;font-size:14px;color:#66647c">${escapeHtml(label)}</span> ${url ? link(url, value) : withLinks(value)}</td></tr>`,
  );
  const parts = [
    paragraph(greeting(reader)),
    ...letter.paragraphs.map((text) => paragraph(text)),
    facts.length > 0 &&
      `<table role="presentation" style="width:100%;margin:0 0 24px;border-collapse:collapse;table-layout:fixed">${facts.join("")}</table>`,
    letter.action &&
      `<p style="margin:0 0 24px"><a href="${escapeHtml(letter.action.url)}" style="display:inline-block;padding:12px 24px;border-radius:999px;background:#6743c4;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(letter.action.label)}</a></p>`,
    letter.closing && paragraph(letter.closing),
    ...[letter.more, letter.leave].map(
      (way) => way && `<p style="margin:0 0 16px">${link(way.url, way.label)}</p>`,
    ),
    `<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #e1dcec;font-size:14px;color:#66647c">${[t("footer"), ...senderLines(reader)].map(withLinks).join("<br>")}</p>`,
  ];
  return `<!doctype html>
<html lang="${reader.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(letter.subject)}</title></head>
<body style="margin:0;padding:32px 20px;background:#f7f5fb;color:#1c1c28;font:16px/1.55 system-ui,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:32px;border-radius:16px;background:#ffffff;overflow-wrap:anywhere;word-break:break-word">
<p style="margin:0 0 24px;font:24px Georgia,serif">Aveli</p>
${parts.filter(Boolean).join("\n")}
</div>
</body>
</html>
`;
}

function greeting(reader: Reader): string {
  const t = translator(reader);
  return reader.displayName ? t("greeting", { name: reader.displayName }) : t("greeting_plain");
}

/** Whose letter it is. */
function senderLines(reader: Reader): string[] {
  const company = findCompany();
  if (!company) return [];
  const { name, orgNumber, address, email } = company;
  const number = orgNumber && `${translator(reader)("footer_org_number")} ${orgNumber}`;
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
