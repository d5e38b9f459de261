"use client";

import { useEffect, useState } from "react";
import { languageTag } from "@/lib/base/platform/time";
import { useServerClock } from "./use-server-clock";

type CountdownProps = { until: string; serverNow: string; locale: string; soon: string };

/** The remaining time, in the two units that matter; the last hour in minutes and seconds. */
export function Countdown({ until, serverNow, locale, soon }: CountdownProps) {
  const now = useServerClock(serverNow);
  const end = Date.parse(until);
  const [left, setLeft] = useState(() => end - Date.parse(serverNow));

  useEffect(() => {
    const tick = () => setLeft(end - now());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [end, now]);

  return (
    <span className="tabular-nums" role="timer">
      {left > 0 ? writeTimeLeft(left, locale) : soon}
    </span>
  );
}

function writeTimeLeft(milliseconds: number, locale: string): string {
  const total = Math.floor(milliseconds / 1000);
  const [days, hours, minutes, seconds] = [
    Math.floor(total / 86_400),
    Math.floor(total / 3600) % 24,
    Math.floor(total / 60) % 60,
    total % 60,
  ];
  const unit = (amount: number, name: "day" | "hour" | "minute") =>
    new Intl.NumberFormat(languageTag(locale), {
      style: "unit",
      unit: name,
      unitDisplay: name === "day" ? "long" : "short",
    }).format(amount);
  if (days > 0) return `${unit(days, "day")} ${unit(hours, "hour")}`;
  if (hours > 0) return `${unit(hours, "hour")} ${unit(minutes, "minute")}`;
  return `${String(minutes).padStart(2, "0")}:${String(seconds).padStart(2, "0")}`;
}
