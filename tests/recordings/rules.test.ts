import { expect, it } from "vitest";
import { NotFound } from "@/lib/base/platform/errors";
import { HadNoSeat, NotEnded } from "@/lib/live/recordings/errors";
import { assertEnded, assertMayWatch } from "@/lib/live/recordings/rules";

it("a recording is watched by those who may, if there is one", () => {
  expect(() => assertMayWatch({ mayWatch: true, hasRecording: true })).not.toThrow();
  expect(() => assertMayWatch({ mayWatch: false, hasRecording: true })).toThrow(HadNoSeat);
  expect(() => assertMayWatch({ mayWatch: true, hasRecording: false })).toThrow(NotFound);
  expect(() => assertMayWatch({ mayWatch: false, hasRecording: false })).toThrow(NotFound);
});

it("a seminar has to have ended", () => {
  expect(() => assertEnded({ status: "ended" })).not.toThrow();
  for (const status of ["live", "scheduled", "cancelled"]) {
    expect(() => assertEnded({ status })).toThrow(NotEnded);
  }
});
