"use client";

import { useCallback, useEffect, useState } from "react";

const readFor = 6000;

/** What just happened, in words, for as long as it takes to read. */
export function useAnnouncements() {
  const [said, setSaid] = useState<string | null>(null);

  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), readFor);
    return () => clearTimeout(timer);
  }, [said]);

  const say = useCallback((words: string) => setSaid(words), []);
  return { said, say };
}
