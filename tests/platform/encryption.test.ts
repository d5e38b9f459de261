import { expect, test, vi } from "vitest";
import { decrypt } from "@/lib/base/platform/encryption";

vi.hoisted(() => {
  process.env.ANSWERS_KEY = "a key that only this test knows!!";
});

test("what was encrypted by an earlier version is read", () => {
  const stored =
    "v1.zfHO9JmSRS6M4Mek9-Onaw7Ptnc3lh7W0EVJpFmS7EAdM2bCWroMRW_rbc0RFmLrf2iXcxJHgo2kfeov5d1P107PBqZH5vgmzD5JNbYekPWE1DkTt3kkt6LFpZmuZy-ggZY-Pcacn1PFw9BqliJZl5Ikcw-POJp6fKDuf-FlM6ifn5vt-Zu0DkgzMMmnQoYCx1vE_umtyC-Ljek2VU0NNLjen7DNd7_b02zFr0-BRTCo5xAKh0PUge6bhdhE3f_38f52B_X0esXaSfjbBWWRuyQzEPo-obcfB1k73wnH5SFU1zPQnbH4XdeBuvjsIUJxqqtNqPzOeRzz2-Da6G0XeExU1R_kN-pxBjVbYsc2jkfFvYO5w3nulXGC0iA";
  expect(decrypt("booking answers", ["an order", "1", "Hur mår du?"], stored)).toBe("Bra, tack.");
});
