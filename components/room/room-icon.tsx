const paths = {
  camera: "M4 7h10.5v10H4zM14.5 10.5l5.5-3v9l-5.5-3",
  microphone:
    "M12 4a2.6 2.6 0 0 0-2.6 2.6v5a2.6 2.6 0 0 0 5.2 0v-5A2.6 2.6 0 0 0 12 4zM6.5 11.5a5.5 5.5 0 0 0 11 0M12 17v3",
  sound: "M4.5 9.5v5H8l4.5 4v-13L8 9.5zM16 9.2a4 4 0 0 1 0 5.6M18.4 6.8a7.4 7.4 0 0 1 0 10.4",
  screen: "M4 5.5h16v10.5H4zM9 19.5h6M12 16v3.5",
  chat: "M4.5 5.5h15v10.5H11l-4 3.5v-3.5H4.5z",
  people:
    "M9 5a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 9 5zM3 19a6 6 0 0 1 12 0M15.5 5.4a3.2 3.2 0 0 1 0 5.6M17.5 14a6 6 0 0 1 3.5 5",
  leave: "M13.5 4.5H5.5v15h8M10 12h10M16.5 8.5 20 12l-3.5 3.5",
  end: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9 9h6v6H9z",
  send: "M4.5 12 20 4.8 15 20l-3.6-6.6z",
  hand: "M8 12.5V6.2a1.4 1.4 0 0 1 2.8 0V11M10.8 10.5V4.9a1.4 1.4 0 0 1 2.8 0v5.6M13.6 10.8V6.4a1.4 1.4 0 0 1 2.8 0v7.8a6 6 0 0 1-6 6c-2.6 0-4-1.3-5.2-3.4l-1.6-3a1.4 1.4 0 0 1 2.3-1.5L8 14.5",
  more: "M6 12h.01M12 12h.01M18 12h.01",
  pin: "M9.5 4h5l-.8 6 3.3 3.2H7L10.3 10zM12 13.5V20",
  grid: "M4.5 5h6.5v6H4.5zM13 5h6.5v6H13zM4.5 13h6.5v6H4.5zM13 13h6.5v6H13z",
  settings:
    "M4 7.5h9M17 7.5h3M4 16.5h3M11 16.5h9M15 5.3a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM9 14.3a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z",
  lock: "M6 11h12v8.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  down: "M12 5v13M6.5 12.5 12 18l5.5-5.5",
  trash: "M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7",
  heart: "M12 19.5C5 15 3.5 11.5 3.8 9A4.2 4.2 0 0 1 12 8a4.2 4.2 0 0 1 8.2 1c.3 2.5-1.2 6-8.2 10.5z",
  thanks:
    "M12 20v-8M12 12C7.5 12 5 9.5 5 5.5c4.5 0 7 2.5 7 6.5zM12 12c0-4 2.5-6.5 7-6.5 0 4-2.5 6.5-7 6.5M7.5 20h9",
  breath: "M3.5 9h10a2.7 2.7 0 1 0-2.7-2.7M3.5 13h14a2.9 2.9 0 1 1-2.9 2.9M3.5 17h7",
  smile:
    "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM8 14c1 1.8 2.3 2.6 4 2.6s3-.8 4-2.6M9 9.5v.6M15 9.5v.6",
} as const;

export type RoomIconName = keyof typeof paths;

/** Shown beside a word that says the same. Crossed out, it means off. */
export function RoomIcon({
  name,
  crossed = false,
  size = 24,
}: {
  name: RoomIconName;
  crossed?: boolean;
  size?: number;
}) {
  return (
    <svg
      aria-hidden="true"
      className="shrink-0"
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={name === "more" ? "2.6" : "1.6"}
      viewBox="0 0 24 24"
      width={size}
    >
      <path d={paths[name]} />
      {crossed && <path d="M4 4.5 20 19.5" />}
    </svg>
  );
}
