import { classNames } from "./class-names";

/** Pairs dark enough for white initials. */
const gradients = [
  "from-[#2f7f93] to-[#5b6fd0]",
  "from-[#4e6fcf] to-[#8256d6]",
  "from-[#7a52c7] to-[#b0528f]",
  "from-[#2b7d78] to-[#3f78b8]",
  "from-[#8a5a9e] to-[#5a62c4]",
];

const sizes = { sm: "size-8 text-xs", md: "size-11 text-sm", lg: "size-20 text-2xl" };

function gradientFor(seed: string) {
  let sum = 0;
  for (const char of seed) sum = (sum * 31 + char.charCodeAt(0)) >>> 0;
  return gradients[sum % gradients.length];
}

function initials(name: string) {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0]?.[0], words.at(-1)?.[0]] : [words[0]?.[0]];
  return letters.join("").toUpperCase();
}

type AvatarProps = { name: string; seed: string; url?: string | null; size?: keyof typeof sizes };

/** Beside the person's name in text, so hidden from assistive technology. */
export function Avatar({ name, seed, url, size = "md" }: AvatarProps) {
  const shape = classNames("shrink-0 rounded-full object-cover", sizes[size]);
  if (url) {
    // biome-ignore lint/performance/noImgElement: uploaded pictures are already stored in the size shown
    return <img alt="" className={shape} height={80} src={url} width={80} />;
  }
  return (
    <span
      aria-hidden="true"
      className={classNames(
        shape,
        "grid place-items-center bg-linear-135 font-semibold text-on-accent",
        gradientFor(seed),
      )}
    >
      {initials(name)}
    </span>
  );
}
