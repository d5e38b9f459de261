"use client";

import { Button } from "@/components/ui/button";

export type UpdateLabels = { text: string; accept: string; later: string };

type Props = { labels: UpdateLabels; waiting: ServiceWorker; onLater: () => void };

export default function UpdateNotice({ labels, waiting, onLater }: Props) {
  return (
    <div
      className="fixed inset-x-4 bottom-[calc(var(--spacing-tab-bar)+1rem)] z-50 mx-auto flex max-w-lg flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-lg bg-surface py-3 pr-3 pl-5 shadow-float md:bottom-6"
      role="status"
    >
      <p className="font-semibold">{labels.text}</p>
      <div className="ml-auto flex">
        <Button onClick={onLater} variant="quiet">
          {labels.later}
        </Button>
        <Button onClick={() => takeOver(waiting)}>{labels.accept}</Button>
      </div>
    </div>
  );
}

/** Reloads only this page, and once: other tabs keep what somebody may be writing. */
function takeOver(worker: ServiceWorker) {
  navigator.serviceWorker.addEventListener("controllerchange", () => window.location.reload(), {
    once: true,
  });
  worker.postMessage({ type: "SKIP_WAITING" });
}
