import { describe, expect, it } from "vitest";
import { RateLimited } from "@/lib/base/platform/errors";
import { after, days, hours } from "@/lib/base/platform/time";
import { assertNotTooMany, messagesPath, studioPath } from "@/lib/community/messages/rules";

const now = new Date("2027-03-01T18:00:00Z");
const ago = (...times: number[]) => times.map((time) => after(now, -time));

describe("a host writes to the buyers of an offer", () => {
  it("three times a day", () => {
    expect(() => assertNotTooMany([], now)).not.toThrow();
    expect(() => assertNotTooMany(ago(0, 0), now)).not.toThrow();
    expect(() => assertNotTooMany(ago(0, 0, days(1)), now)).not.toThrow();
    expect(() => assertNotTooMany(ago(0, 0, days(1) - 1), now)).toThrow(RateLimited);
  });

  it("again once the third last is a day old, in whatever order they are known", () => {
    for (const sent of [ago(hours(9), hours(2), hours(5), hours(1)), ago(hours(1), hours(5), hours(2))]) {
      expect(() => assertNotTooMany(sent, now)).toThrow(
        expect.objectContaining({ retryAfterSeconds: (24 - 5) * 3_600 }),
      );
    }
  });

  it("on a page beside the one where the offer is managed", () => {
    expect(messagesPath("series", "1")).toBe("/studio/messages/series/1");
    expect(studioPath("series", "1")).toBe("/studio/passes/1");
  });
});
