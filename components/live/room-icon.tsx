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
} as const;

export type RoomIconName = keyof typeof paths;

/** Beside a word that says the same. Crossed out, what it stands for is off. */
export function RoomIcon({ name, crossed = false }: { name: RoomIconName; crossed?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      className="shrink-0"
      fill="none"
      height={24}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="1.6"
      viewBox="0 0 24 24"
      width={24}
    >
      <path d={paths[name]} />
      {crossed && <path d="M4 4.5 20 19.5" />}
    </svg>
  );
}
