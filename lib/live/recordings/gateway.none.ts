/** Without a recorder, the host may upload a recording afterwards. */
export const noRecorder = {
  canRecord: false,
  async start(): Promise<never> {
    throw new Error("nothing here films rooms");
  },
  async stop() {},
};
