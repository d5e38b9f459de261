const browsers: [RegExp, string][] = [
  [/Edg(?:A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const systems: [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "Mac"],
  [/Linux|X11|CrOS/, "Linux"],
];

/** Returns the browser and system to show for a user agent; null if it is no browser. */
export function deviceName(userAgent: string): { browser: string; system: string } | null {
  const browser = browsers.find(([sign]) => sign.test(userAgent))?.[1];
  const system = systems.find(([sign]) => sign.test(userAgent))?.[1];
  return browser && system ? { browser, system } : null;
}

export interface Device {
  userAgent: string;
  address: string;
}

/** Whether two sign-ins may come from one device: the same program, in any version, on the same network. */
export function isSameDevice(one: Device, other: Device): boolean {
  return program(one) === program(other) && net(one) === net(other);
}

function program({ userAgent }: Device): string {
  return userAgent.replace(/[\d.]+/g, "");
}

/** Returns the network, because addresses change within a provider's network and, with IPv6, within a home's. */
function net({ address }: Device): string {
  return address.includes(":")
    ? address.split(":").slice(0, 3).join(":")
    : address.split(".").slice(0, 2).join(".");
}
