import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/journey";

const files = readdirSync("components/ui").filter((file) => file.endsWith(".tsx"));

for (const [scheme, language] of [
  ["light", ""],
  ["dark", "/en"],
]) {
  test(`every component stands well: ${scheme}${language}`, async ({ page, look }) => {
    await page.goto(`${language}/sandbox/ui?scheme=${scheme}`);
    for (const file of files) {
      await expect(page.locator(`#ui-${file.replace(".tsx", "")}`), file).toHaveCount(1);
    }
    expect(await outsideOfThePage(page)).toEqual([]);
    expect(await tooSmallToTap(page)).toEqual([]);
    await look(`gallery-${scheme}`);

    await page.locator("#ui-dialog").getByRole("button").click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await look(`gallery-dialog-${scheme}`);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  });
}

test("what has the focus shows it, and what is busy says so", async ({ page }) => {
  await page.goto("/sandbox/ui");
  const controls = page.locator(
    "section :is(a, button:enabled, input:enabled, textarea:enabled, select:enabled):visible",
  );
  const count = await controls.count();
  await controls.first().focus();
  const sections = new Set<string>();
  const hidden: string[] = [];
  for (let nth = 0; nth < count; nth++) {
    const { section, outline } = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body;
      // A card's link is stretched over the card, which shows the focus in its place.
      const shown = focused.closest("article") ?? focused;
      return { section: focused.closest("section")?.id ?? "", outline: getComputedStyle(shown).outlineStyle };
    });
    sections.add(section);
    if (nth > 0 && outline === "none") hidden.push(section);
    await page.keyboard.press("Tab");
  }
  expect(hidden).toEqual([]);
  expect([...sections]).toEqual(expect.arrayContaining(["ui-button", "ui-field", "offers-offer-card"]));

  const submit = page.locator("#ui-submit-button").getByRole("button").first();
  await submit.click();
  await expect(submit).toHaveAttribute("aria-busy", "true");
});

function outsideOfThePage(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("section *")]
      .filter((element) => !element.closest("pre, svg, dialog"))
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((element) => `${element.closest("section")?.id}: ${element.outerHTML.slice(0, 120)}`),
  );
}

/** A tick may be smaller, because its words beside it can be tapped, too. */
function tooSmallToTap(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "section button, section input:not([type=checkbox]), section select",
      ),
    ]
      .filter((element) => element.offsetHeight > 0 && element.offsetHeight < 44)
      .map((element) => `${element.closest("section")?.id}: ${element.offsetHeight} px`),
  );
}
