import { describe, expect, it } from "vitest";
import { after, days, hours } from "@/lib/base/platform/time";
import { earliestStart, horizonOf, toSchemaOrg } from "@/lib/catalogue/services/rules";
import type { Service } from "@/lib/catalogue/services/schema";

const now = new Date("2027-03-01T18:00:00Z");

it("a service is booked no sooner than its host's notice, and no later than its horizon", () => {
  expect(earliestStart({ noticeHours: 12 }, now)).toEqual(after(now, hours(12)));
  expect(horizonOf({ horizonDays: 30 }, now)).toEqual(after(now, days(30)));
});

describe("what search engines are told", () => {
  const url = "https://aveli.example/services/samtal";
  const told = (more: Partial<Service> = {}) => {
    const service = {
      ...{ slug: "samtal", title: "Samtal", summary: "Vi talar.", price_amount: 29_050, currency: "SEK" },
      ...{ status: "published", location: "online", host: { slug: "asha", display_name: "Asha" } },
      ...more,
    };
    return toSchemaOrg(service as Service, "https://aveli.example");
  };

  it("is what it is, whose, where and for how much", () => {
    expect(told()).toEqual({
      ...{ "@type": "Service", name: "Samtal", description: "Vi talar.", url },
      provider: { "@type": "Person", name: "Asha", url: "https://aveli.example/hosts/asha" },
      availableChannel: { "@type": "ServiceChannel", serviceUrl: url },
      offers: {
        ...{ "@type": "Offer", url, price: "290.50", priceCurrency: "SEK" },
        availability: "https://schema.org/InStock",
      },
    });
  });

  it("is its address, and that it is no longer sold", () => {
    expect(told({ location: "Storgatan 1", status: "archived" })).toMatchObject({
      availableChannel: { serviceLocation: { "@type": "Place", name: "Storgatan 1" } },
      offers: { availability: "https://schema.org/Discontinued" },
    });
    expect(told({ location: "Storgatan 1" })["availableChannel"]).not.toHaveProperty("serviceUrl");
  });
});
