import { anchors } from "./anchors.ts";
import { disks } from "./disks.ts";
import { facts } from "./facts.ts";
import type { Fuzz } from "./fuzz.ts";
import { kills, steps } from "./kills.ts";
import { branches, merges } from "./merges.ts";
import { parallel } from "./parallel.ts";
import { sidecars } from "./sidecars.ts";

export const fuzzes: readonly Fuzz[] = [anchors, facts, sidecars, merges, branches, kills, steps, parallel, disks];
