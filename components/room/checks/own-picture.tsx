"use client";

import { useEffect, useRef } from "react";

/** Mirrored, as people are used to seeing themselves. */
export function OwnPicture({ stream, label }: { stream: MediaStream; label: string }) {
  const ref = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    if (ref.current) ref.current.srcObject = stream;
  }, [stream]);

  return (
    <video
      aria-label={label}
      autoPlay
      className="size-full -scale-x-100 object-cover"
      muted
      playsInline
      ref={ref}
    />
  );
}
