import { buyersFileOf } from "../../../../buyers/of-offer";

export const { GET } = buyersFileOf("series");
