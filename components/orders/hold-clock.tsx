"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

type HoldClockProps = {
  until: string;
  serverNow: string;
  /** The words after the digits. */
  left: string;
  over: string;
  /** The announcements, by the number of minutes left. */
  readings: Readonly<Record<number, string>>;
};

const minute = 60_000;

/** The time left to pay, by the server's clock. It is announced a few times, not each second. */
export function HoldClock({ until, serverNow, left, over, readings }: HoldClockProps) {
  const router = useRouter();
  const total = Math.max(0, Date.parse(until) - Date.parse(serverNow));
  const [remaining, setRemaining] = useState(total);
  const isOver = remaining === 0;

  useEffect(() => {
    const end = Date.now() + total;
    const timer = setInterval(() => setRemaining(Math.max(0, end - Date.now())), 1000);
    return () => clearInterval(timer);
  }, [total]);

  useEffect(() => {
    if (isOver) router.refresh();
  }, [isOver, router]);

  return (
    <>
      <p aria-hidden="true" className="tabular-nums">
        <span className="font-serif text-title">{digits(remaining)}</span> {left}
      </p>
      <p aria-live="polite" className="sr-only">
        {isOver ? over : readings[Math.ceil(remaining / minute)]}
      </p>
    </>
  );
}

function digits(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
