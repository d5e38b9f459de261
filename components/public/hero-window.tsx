import { classNames } from "@/components/ui/class-names";

/**
 * A window towards a quiet lake, at dawn by day and under the moon by night: the well-lit room that the words beside it
 * describe.
 */
export function HeroWindow({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={classNames("hero-window", className)}
      fill="none"
      height={500}
      viewBox="0 0 400 500"
      width={400}
    >
      <defs>
        <linearGradient id="hero-sky" x1="0" x2="0" y1="0" y2="1">
          <stop stopColor="var(--sky-high)" />
          <stop offset=".38" stopColor="var(--sky-middle)" />
          <stop offset=".62" stopColor="var(--sky-low)" />
        </linearGradient>
        <linearGradient id="hero-lake" x1="0" x2="0" y1="0" y2="1">
          <stop stopColor="var(--lake-far)" />
          <stop offset="1" stopColor="var(--lake-near)" />
        </linearGradient>
        <radialGradient id="hero-glow">
          <stop stopColor="var(--moon)" stopOpacity="var(--glow)" />
          <stop offset="1" stopColor="var(--moon)" stopOpacity="0" />
        </radialGradient>
        <clipPath id="hero-arch">
          <path d="M0 476V200a200 200 0 0 1 400 0v276a24 24 0 0 1-24 24H24a24 24 0 0 1-24-24z" />
        </clipPath>
      </defs>
      <g clipPath="url(#hero-arch)">
        <path d="M0 0h400v500H0z" fill="url(#hero-sky)" />
        <circle cx="244" cy="206" fill="url(#hero-glow)" r="170" />
        <circle cx="244" cy="206" fill="var(--moon)" r="44" />
        <path d="M0 288c52-34 92-38 140-16s86 6 128-14 86-18 132 8v60H0z" fill="var(--hill-far)" />
        <path d="M0 308c70-26 120-14 176-4s128 4 224-18v40H0z" fill="var(--hill-near)" />
        <path d="M0 316h400v184H0z" fill="url(#hero-lake)" />
        <g fill="var(--moon)">
          <ellipse cx="244" cy="328" opacity=".85" rx="46" ry="2.4" />
          <ellipse cx="248" cy="344" opacity=".7" rx="40" ry="2.4" />
          <ellipse cx="240" cy="361" opacity=".55" rx="44" ry="2.6" />
          <ellipse cx="246" cy="380" opacity=".42" rx="32" ry="2.6" />
          <ellipse cx="242" cy="401" opacity=".3" rx="36" ry="2.8" />
          <ellipse cx="247" cy="424" opacity=".2" rx="24" ry="2.8" />
        </g>
        <path d="M46 366c-9 22-15 48-17 84h34c-2-36-8-62-17-84z" fill="var(--tree)" />
        <path d="M84 396c-7 16-11 34-13 60h26c-2-26-6-44-13-60z" fill="var(--tree)" />
        <path d="M0 452c80-28 150-20 214-2s120 22 186 2v48H0z" fill="var(--shore)" />
      </g>
    </svg>
  );
}
