export const chatModes = ["open", "slow", "closed"] as const;
export type ChatMode = (typeof chatModes)[number];

/** How often one person may write. */
export const messageRate = { name: "live_messages", points: 10, per: 10 };
export const slowMessageRate = { name: "live_messages_slow", points: 1, per: 20 };
