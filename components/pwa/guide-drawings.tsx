import { Mark } from "@/components/layout/mark";

const quiet = "fill-line";
const frame = "fill-surface stroke-line-strong";
const ringed = "fill-accent-soft stroke-accent-ink";
const sign = "fill-none stroke-accent-ink";

/** Part of a phone's screen, its upper or lower end. The words beside it say what it shows. */
function Screen({ end = "lower", children }: { end?: "upper" | "lower"; children: React.ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      className="w-full rounded-lg bg-sunken"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="2"
      viewBox="0 0 96 96"
    >
      <rect className={frame} height="120" rx="12" width="64" x="16" y={end === "upper" ? 10 : -34} />
      {children}
    </svg>
  );
}

function Line({ y, width }: { y: number; width: number }) {
  return <rect className={quiet} height="5" rx="2.5" width={width} x="26" y={y} />;
}

/** A highlighted menu row that sticks out on both sides: the one to choose. */
function ChosenRow({ y, sign: drawing }: { y: number; sign: string }) {
  return (
    <g transform={`translate(10 ${y})`}>
      <rect className={ringed} height="24" rx="7" width="76" />
      <rect className="fill-accent-ink" height="5" rx="2.5" width="36" x="10" y="9.5" />
      <path className={sign} d={drawing} transform="translate(54 5)" />
    </g>
  );
}

/** Safari's toolbar with its share sign. */
export function ShareDrawing() {
  return (
    <Screen>
      <Line width={44} y={8} />
      <Line width={32} y={20} />
      <Line width={38} y={32} />
      <path className="stroke-line" d="M17 48h62" />
      <path className="fill-none stroke-line-strong" d="M28 62l-5 5 5 5M68 62l5 5-5 5" />
      <circle className={ringed} cx="48" cy="66" r="15" />
      <path className={sign} d="M44 65h-3v9h14v-9h-3M48 70V57m-4 4 4-4 4 4" />
    </Screen>
  );
}

/** The share sheet, with the row that has a plus in a square. */
export function AddDrawing() {
  return (
    <Screen>
      <path
        className="fill-sunken stroke-line"
        d="M17 74V30a8 8 0 0 1 8-8h46a8 8 0 0 1 8 8v44a11 11 0 0 1-11 11H28a11 11 0 0 1-11-11z"
      />
      <Line width={34} y={31} />
      <ChosenRow
        sign="M3 1h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2zM7 4v6M4 7h6"
        y={43}
      />
      <Line width={26} y={72} />
    </Screen>
  );
}

/** A browser's address bar with the three dots of its menu. */
export function MenuDrawing() {
  return (
    <Screen end="upper">
      <rect className={quiet} height="10" rx="5" width="32" x="23" y="26" />
      <circle className={ringed} cx="70" cy="31" r="14" />
      <path className={sign} d="M70 25v.01M70 31v.01M70 37v.01" strokeWidth="4" />
      <Line width={44} y={54} />
      <Line width={32} y={66} />
      <Line width={38} y={78} />
    </Screen>
  );
}

/** An open menu, with the row that has an arrow down into a tray. */
export function InstallDrawing() {
  return (
    <Screen>
      <Line width={30} y={10} />
      <Line width={38} y={23} />
      <ChosenRow sign="M7 1v7M4 5.5 7 8.5l3-3M1 9v4h12V9" y={37} />
      <Line width={26} y={70} />
    </Screen>
  );
}

const apps = [26, 42, 58].flatMap((x) => [4, 60].map((y) => ({ x, y })));

/** A home screen with Aveli among the apps. */
export function HomeScreenDrawing() {
  return (
    <Screen>
      {apps.map(({ x, y }) => (
        <rect className={quiet} height="12" key={`${x} ${y}`} rx="3.5" width="12" x={x} y={y} />
      ))}
      <rect className={ringed} height="30" rx="8" width="30" x="33" y="23" />
      <svg aria-hidden="true" height="20" width="20" x="38" y="28">
        <Mark gradient size={20} />
      </svg>
    </Screen>
  );
}
