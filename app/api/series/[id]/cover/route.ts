import { coverOf } from "../../../covers/of-offer";

export const { POST, DELETE } = coverOf("series");
