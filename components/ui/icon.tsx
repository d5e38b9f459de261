const paths = {
  home: "M4 11.2 12 4.5l8 6.7V19a1.5 1.5 0 0 1-1.5 1.5h-4V14h-5v6.5h-4A1.5 1.5 0 0 1 4 19z",
  explore: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM15.4 8.6l-2 4.8-4.8 2 2-4.8z",
  ticket: "M4 7h16v3.4a1.8 1.8 0 0 0 0 3.4V17H4v-3.2a1.8 1.8 0 0 0 0-3.4zM14.5 7v2M14.5 11v2M14.5 15v2",
  person: "M12 4.2a3.9 3.9 0 1 0 0 7.8 3.9 3.9 0 0 0 0-7.8zM4.8 20.2a7.3 7.3 0 0 1 14.4 0",
  studio: "M4 6.5h11v11H4zM15 10.6l5-3v8.8l-5-3",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2",
  calendar: "M5 6h14v13.5H5zM5 10h14M8.5 3.8v4M15.5 3.8v4",
  people:
    "M9 5a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 9 5zM3 19a6 6 0 0 1 12 0M15.5 5.4a3.2 3.2 0 0 1 0 5.6M17.5 14a6 6 0 0 1 3.5 5",
  book: "M12 6.5C10.3 5.2 7.6 4.8 4 5v13c3.6-.2 6.3.2 8 1.5 1.7-1.3 4.4-1.7 8-1.5V5c-3.6-.2-6.3.2-8 1.5zM12 6.5v13",
  place:
    "M12 3.8a6.2 6.2 0 0 0-6.2 6.2c0 4.4 6.2 10.2 6.2 10.2s6.2-5.8 6.2-10.2A6.2 6.2 0 0 0 12 3.8zM12 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  check: "M5 12.5 10 17.5 19.5 7",
  close: "M6 6l12 12M18 6 6 18",
  info: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.6v.1",
  warning: "M12 4 21 19.5H3zM12 10v4.5M12 17v.1",
  chevron: "M9 5.5 15.5 12 9 18.5",
  arrow: "M4.5 12h15M13.5 6l6 6-6 6",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20.5 20.5",
  globe:
    "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c-4.6 5-4.6 12 0 17 4.6-5 4.6-12 0-17z",
} as const;

export type IconName = keyof typeof paths;

/** Always beside a word that says the same, and therefore hidden from assistive technology. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className="shrink-0"
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="1.6"
      viewBox="0 0 24 24"
      width={size}
    >
      <path d={paths[name]} />
    </svg>
  );
}
