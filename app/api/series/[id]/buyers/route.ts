import { buyersOf } from "../../../buyers/of-offer";

export const { GET } = buyersOf("series");
