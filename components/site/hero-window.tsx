/** A window towards a quiet lake at dawn: the room with good light that the words beside it speak of. */
export function HeroWindow({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      fill="none"
      height={500}
      preserveAspectRatio="xMidYMax slice"
      viewBox="0 0 400 500"
      width={400}
    >
      <defs>
        <linearGradient id="hero-sky" x1="0" x2="0" y1="0" y2="1">
          <stop stopColor="#8fb6f6" />
          <stop offset=".38" stopColor="#c9b6f6" />
          <stop offset=".62" stopColor="#fbe2d3" />
        </linearGradient>
        <linearGradient id="hero-lake" x1="0" x2="0" y1="0" y2="1">
          <stop stopColor="#e6cbe2" />
          <stop offset="1" stopColor="#6f86d6" />
        </linearGradient>
        <radialGradient id="hero-glow">
          <stop stopColor="#fff8ec" stopOpacity=".95" />
          <stop offset="1" stopColor="#fff8ec" stopOpacity="0" />
        </radialGradient>
        <clipPath id="hero-arch">
          <path d="M0 500V200a200 200 0 0 1 400 0v300z" />
        </clipPath>
      </defs>
      <g clipPath="url(#hero-arch)">
        <path d="M0 0h400v500H0z" fill="url(#hero-sky)" />
        <circle cx="244" cy="206" fill="url(#hero-glow)" r="170" />
        <circle cx="244" cy="206" fill="#fffaf2" r="44" />
        <path d="M0 288c52-34 92-38 140-16s86 6 128-14 86-18 132 8v60H0z" fill="#b3a9e0" />
        <path d="M0 308c70-26 120-14 176-4s128 4 224-18v40H0z" fill="#8f8bd0" />
        <path d="M0 316h400v184H0z" fill="url(#hero-lake)" />
        <g fill="#fffaf2">
          <ellipse cx="244" cy="328" opacity=".85" rx="46" ry="2.4" />
          <ellipse cx="248" cy="344" opacity=".7" rx="40" ry="2.4" />
          <ellipse cx="240" cy="361" opacity=".55" rx="44" ry="2.6" />
          <ellipse cx="246" cy="380" opacity=".42" rx="32" ry="2.6" />
          <ellipse cx="242" cy="401" opacity=".3" rx="36" ry="2.8" />
          <ellipse cx="247" cy="424" opacity=".2" rx="24" ry="2.8" />
        </g>
        <path d="M0 452c80-28 150-20 214-2s120 22 186 2v48H0z" fill="#4b4b93" />
        <path
          d="M40 452V402m0 0c-9 12-13 26-14 44h28c-1-18-5-32-14-44z"
          fill="#3b3a7c"
          stroke="#3b3a7c"
          strokeWidth="3"
        />
        <path
          d="M74 456v-36m0 0c-7 9-10 20-11 32h22c-1-12-4-23-11-32z"
          fill="#3b3a7c"
          stroke="#3b3a7c"
          strokeWidth="3"
        />
      </g>
    </svg>
  );
}
