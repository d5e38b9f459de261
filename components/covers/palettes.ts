export type Palette = {
  /** From the top of the sky to the horizon. */
  sky: [string, string, string];
  light: string;
  /** From the farthest ridge to the nearest. */
  land: [string, string, string];
  isNight: boolean;
};

export const palettes = {
  dawn: {
    sky: ["#cfdcf8", "#ecd9f2", "#fde2cd"],
    light: "#fff6e6",
    land: ["#b7b3e2", "#8d8ac9", "#5c5ca3"],
    isNight: false,
  },
  mist: {
    sky: ["#c4e7ec", "#dde9f8", "#f3e9fb"],
    light: "#ffffff",
    land: ["#a8d0da", "#79adc3", "#487f9e"],
    isNight: false,
  },
  sea: {
    sky: ["#a9dfe6", "#8fc0ee", "#b9abf5"],
    light: "#fdfaff",
    land: ["#75a5d8", "#4f7cb9", "#33548f"],
    isNight: false,
  },
  rose: {
    sky: ["#b7b5f1", "#dec6ee", "#fae3e4"],
    light: "#fffaf0",
    land: ["#a99ad8", "#7e76c0", "#535194"],
    isNight: false,
  },
  dusk: {
    sky: ["#2b2a62", "#7b5cab", "#f2ac9f"],
    light: "#ffe9d2",
    land: ["#63529c", "#40397a", "#262253"],
    isNight: true,
  },
  ember: {
    sky: ["#38244f", "#9b5283", "#f7b98d"],
    light: "#fff1da",
    land: ["#80457c", "#582e61", "#361b43"],
    isNight: true,
  },
  night: {
    sky: ["#0c1233", "#223070", "#5684c2"],
    light: "#eef3ff",
    land: ["#263b78", "#192858", "#0e1838"],
    isNight: true,
  },
} satisfies Record<string, Palette>;
