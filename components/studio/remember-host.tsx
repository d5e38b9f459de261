"use client";

import { useEffect } from "react";
import { days, seconds } from "@/lib/base/platform/time";

/** Adds the studio to the tabs of prerendered pages for a person who became a host after signing in. */
export function RememberHost() {
  useEffect(() => {
    if (/(?:^|; )aveli_hint=host/.test(document.cookie)) return;
    const secure = location.protocol === "https:" ? "; secure" : "";
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser yet
    document.cookie = `aveli_hint=host; path=/; samesite=lax; max-age=${days(30) / seconds(1)}${secure}`;
  }, []);
  return null;
}
