"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

/** A moon over still water, in place of a host. */
export function Film({ hasSound }: { hasSound: boolean }) {
  const t = useTranslations("live");
  const film = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    if (film.current) film.current.muted = !hasSound;
  }, [hasSound]);

  return (
    <video
      aria-label={t("film_label")}
      autoPlay
      className="size-full object-cover"
      loop
      muted
      playsInline
      poster="/demo/film.jpg"
      ref={film}
    >
      <source src="/demo/film.webm" type="video/webm" />
      <source src="/demo/film.mp4" type="video/mp4" />
    </video>
  );
}
