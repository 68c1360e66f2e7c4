import type { Anchor } from "../annotations/anchor.ts";
import { createDescriber } from "../annotations/describe.ts";
import { createPlacesInSteps, type Places } from "../annotations/places.ts";
import type { Span } from "../text/span.ts";
import { finish, type Steps } from "../text/steps.ts";
import type { Reading } from "./reading.ts";

const known = new WeakMap<Reading, Places>();

/** Where each word of the article stands, which all anchors in it need: learnt once, and kept as long as the reading is. */
export function* placesIn(reading: Reading): Steps<Places> {
  const places = known.get(reading) ?? (yield* createPlacesInSteps(reading.text));
  known.set(reading, places);
  return places;
}

/** What to store so that these words of the article are found again. Of a long one, ask for `placesIn` first: that takes longest. */
export function describeIn({ reading }: { readonly reading: Reading }, { start, end }: Span): Anchor {
  const last = described.get(reading);
  if (last?.start === start && last.anchor.end === end) return last.anchor;
  const anchor = createDescriber(reading.text, () => finish(placesIn(reading)))({ start, end });
  described.set(reading, { start, anchor });
  return anchor;
}

/** What was described last: whoever is about to store it may have asked ahead, in a turn of its own. */
const described = new WeakMap<Reading, { readonly start: number; readonly anchor: Anchor }>();
