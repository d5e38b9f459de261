"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

const pauses = [1_500, 2_500, 4_000, 6_000, 10_000, 20_000];

/** Refreshes the page a few times, at growing intervals; then says that it takes long. */
export function LookAgain({ slow }: { slow: string }) {
  const router = useRouter();
  const [looks, setLooks] = useState(0);

  useEffect(() => {
    const pause = pauses[looks];
    if (pause === undefined) return;
    const timer = setTimeout(() => {
      router.refresh();
      setLooks(looks + 1);
    }, pause);
    return () => clearTimeout(timer);
  }, [looks, router]);

  return <p aria-live="polite">{looks >= pauses.length ? slow : null}</p>;
}
