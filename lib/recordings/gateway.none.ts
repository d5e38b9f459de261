/** Where nothing films rooms, the host may give a film afterwards. */
export const noRecorder = {
  canRecord: false,
  async start(): Promise<never> {
    throw new Error("nothing here films rooms");
  },
  async stop() {},
};
