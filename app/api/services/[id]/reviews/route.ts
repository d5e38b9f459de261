import { reviewsOf } from "../../../reviews/of-offer";

export const { GET, POST } = reviewsOf("service");
