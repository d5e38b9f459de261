import { messagesOf } from "../../../messages/of-offer";

export const { GET, POST } = messagesOf("series");
