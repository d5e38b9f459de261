import { BadRoomSignature } from "./errors";

/** Without LiveKit there are no rooms: the page plays a film, and rights are decided as usual. */
export const demoGateway = {
  mode: "demo" as const,
  async openRoom() {},
  async showState() {},
  async admit() {
    return { ws_url: null, token: null };
  },
  async readToken() {
    return null;
  },
  async place() {},
  async mute() {},
  async remove() {},
  async tell() {},
  async findPeople() {
    return null;
  },
  async closeRoom() {},
  async readNotice(): Promise<never> {
    throw new BadRoomSignature();
  },
};
