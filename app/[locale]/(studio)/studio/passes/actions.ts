"use server";

import { offerActions } from "../offer-actions";

export const { create, update, publish, archive, duplicate } = offerActions("series");
