"use client";

import { useParams } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

// Inlined, so that the browser need not load the messages for a page that is hardly ever seen.
const strings = {
  sv: {
    title: "Något gick fel",
    text: "Det är vårt fel, inte ditt. Försök igen om en stund. Har du betalat för något är köpet i tryggt förvar.",
    awayTitle: "Vi är strax tillbaka",
    awayText: "Just nu når vi inte våra uppgifter. Inget du har köpt eller bokat är borta.",
    number: "Felnummer",
    retry: "Försök igen",
  },
  en: {
    title: "Something went wrong",
    text: "It’s our fault, not yours. Try again in a moment. If you’ve paid for something, your purchase is safe.",
    awayTitle: "We’ll be back shortly",
    awayText: "We can’t reach our records right now. Nothing you’ve bought or booked is lost.",
    number: "Error number",
    retry: "Try again",
  },
};

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const { locale } = useParams<{ locale: string }>();
  const { title, text, awayTitle, awayText, number, retry } = locale === "en" ? strings.en : strings.sv;
  const isAway = useIsAway();
  return (
    <main className="mx-auto grid max-w-text justify-items-center gap-4 px-5 py-24 text-center" id="main">
      <h1 className="font-serif text-title">{isAway ? awayTitle : title}</h1>
      <p className="max-w-md text-ink-soft text-lg">{isAway ? awayText : text}</p>
      {!isAway && error.digest && (
        <p className="text-ink-faint text-sm">
          {number}: {error.digest}
        </p>
      )}
      <Button onClick={isAway ? () => location.reload() : reset}>{retry}</Button>
    </main>
  );
}

/** Whether the reason is an unreachable database: an error during streaming has no status that could say so. */
function useIsAway(): boolean {
  const [isAway, setIsAway] = useState(false);
  useEffect(() => {
    fetch("/api/ready")
      .then((answer) => answer.json())
      .then(({ down }: { down?: string[] }) => setIsAway(down?.includes("database") ?? false))
      .catch(() => {});
  }, []);
  return isAway;
}
