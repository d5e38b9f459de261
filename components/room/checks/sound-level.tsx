"use client";

import { useEffect, useRef } from "react";

/** A bar that moves with the microphone's level. */
export function SoundLevel({ stream, label }: { stream: MediaStream; label: string }) {
  const bar = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    if (stream.getAudioTracks().length === 0) return;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 512;
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);

    let frame = 0;
    const draw = () => {
      analyser.getFloatTimeDomainData(samples);
      const loudness = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
      if (bar.current) bar.current.style.scale = `${Math.min(1, loudness * 6)} 1`;
      frame = requestAnimationFrame(draw);
    };
    draw();
    return () => {
      cancelAnimationFrame(frame);
      context.close();
    };
  }, [stream]);

  return (
    <div className="grid gap-1.5">
      <span className="text-ink-soft text-sm">{label}</span>
      <span className="block h-2 overflow-hidden rounded-full bg-sunken">
        <span
          className="block h-full origin-left scale-x-0 rounded-full bg-linear-to-r from-turquoise to-lilac"
          ref={bar}
        />
      </span>
    </div>
  );
}
