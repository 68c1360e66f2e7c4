import { anchors } from "./anchors.ts";
import type { Fuzz } from "./fuzz.ts";

export const fuzzes: readonly Fuzz[] = [anchors];
