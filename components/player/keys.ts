export const speeds = [0.75, 1, 1.25, 1.5, 2] as const;

export const step = 15;

/** Handles the usual keys of video players; returns false for any other key. */
export function pressKey(film: HTMLVideoElement, key: string): boolean {
  const go = (seconds: number) => {
    film.currentTime = Math.min(Math.max(0, film.currentTime + seconds), film.duration || 0);
  };
  const quicken = (by: 1 | -1) => {
    const at = speeds.findIndex((speed) => speed >= film.playbackRate);
    film.playbackRate = speeds[at + by] ?? film.playbackRate;
  };
  const keys: Record<string, () => void> = {
    " ": () => (film.paused ? film.play() : film.pause()),
    k: () => (film.paused ? film.play() : film.pause()),
    arrowleft: () => go(-5),
    arrowright: () => go(5),
    j: () => go(-step),
    l: () => go(step),
    home: () => go(-film.duration),
    "<": () => quicken(-1),
    ">": () => quicken(1),
    m: () => {
      film.muted = !film.muted;
    },
    f: () => (document.fullscreenElement ? document.exitFullscreen() : film.requestFullscreen?.()),
  };
  const press = keys[key.toLowerCase()];
  press?.();
  return press !== undefined;
}

/** Formats 3 754 seconds as 1:02:34. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const parts = [minutes, whole % 60].map((part) => String(part).padStart(2, "0"));
  return hours > 0 ? [hours, ...parts].join(":") : `${minutes}:${parts[1]}`;
}
