"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import type { GuideLabels } from "./install-guide";

const InstallGuide = lazy(() => import("./install-guide"));

/** Chromium's install prompt, which TypeScript's DOM types lack. */
type InstallPrompt = Event & { prompt: () => Promise<unknown> };

/** Hidden by CSS if Aveli already runs as an app. */
export function InstallButton({ label, guide }: { label: string; guide: GuideLabels }) {
  const [prompt, setPrompt] = useState<InstallPrompt | null>(null);
  const [isInstalled, setInstalled] = useState(false);
  const [guideState, setGuideState] = useState<"unasked" | "open" | "closed">("unasked");

  useEffect(() => {
    const unmounted = new AbortController();
    const { signal } = unmounted;
    const keepPrompt = (event: Event) => {
      event.preventDefault();
      setPrompt(event as InstallPrompt);
    };
    window.addEventListener("beforeinstallprompt", keepPrompt, { signal });
    window.addEventListener("appinstalled", () => setInstalled(true), { signal });
    return () => unmounted.abort();
  }, []);

  function install() {
    if (!prompt) return setGuideState("open");
    setPrompt(null); // The browser accepts each prompt only once.
    void prompt.prompt();
  }

  if (isInstalled) return null;
  return (
    <div className="[@media(display-mode:standalone)]:hidden">
      <Button onClick={install} variant="secondary">
        {label}
      </Button>
      {guideState !== "unasked" && (
        <Suspense>
          <InstallGuide labels={guide} onClose={() => setGuideState("closed")} open={guideState === "open"} />
        </Suspense>
      )}
    </div>
  );
}
