"use client";

import { useEffect } from "react";
import { buttonClass } from "@/components/ui/button-class";

const patience = 15_000;

/** Reloads the page, also automatically while it is visible. */
export function RetryLink({ children }: { children: React.ReactNode }) {
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") location.replace(location.href);
    }, patience);
    return () => clearInterval(timer);
  }, []);
  return (
    // biome-ignore lint/a11y/useValidAnchor: an empty address is that of the page that was asked for.
    <a className={buttonClass("primary")} href="">
      {children}
    </a>
  );
}
