import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { JsonLd, JsonLdList } from "@/components/offers/json-ld";

const render = (name: string) => renderToStaticMarkup(createElement(JsonLd, { data: { name } }));
const contentOf = (html: string) => String(html.match(/^<script[^>]*>(.*)<\/script>$/s)?.[1]);

test.each([
  "</script><script>alert(1)</script>",
  "<!-- <script>",
  "Rum & ro &lt;3",
  "]]> \u2028 slut \u2029",
  'Citat " och \\',
])("%j stands in a page's facts without ending them", (title) => {
  const content = contentOf(render(title));
  expect(content).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(content)).toEqual({ "@context": "https://schema.org", name: title });
});

test("a list names each thing's page; an empty one says nothing", () => {
  const render = (items: { kind: "course" | "service"; slug: string; title: string }[]) =>
    renderToStaticMarkup(createElement(JsonLdList, { items, base: "https://aveli.example/en" }));
  const html = render([
    { kind: "course", slug: "andas", title: "Andas" },
    { kind: "service", slug: "samtal", title: "Samtal" },
  ]);
  expect(JSON.parse(contentOf(html))).toMatchObject({
    "@type": "ItemList",
    numberOfItems: 2,
    itemListElement: [
      { "@type": "ListItem", position: 1, url: "https://aveli.example/en/courses/andas", name: "Andas" },
      { position: 2, url: "https://aveli.example/en/services/samtal", name: "Samtal" },
    ],
  });
  expect(render([])).toBe("");
});
