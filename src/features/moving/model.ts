import { createResolver } from "../../core/annotations/resolve.ts";
import type { Sidecar } from "../../core/sidecar/sidecar.ts";
import { finish, type Steps } from "../../core/text/steps.ts";
import { articleOf, sidecarOf } from "../../library/library.ts";

/** Addresses, or paths. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Where the sidecars of moved articles go, save those that are moved anyway: by themselves, or with their folder. */
export const companions = (moves: readonly Move[]): readonly Move[] =>
  moves
    .filter(({ from }) => articleOf(from) === undefined)
    .map(({ from, to }) => ({ from: sidecarOf(from), to: sidecarOf(to) }))
    .filter(({ from }) => !moves.some((move) => move.from === from));

/** A text that came up without a sidecar, and that a sidecar without a text may be of. */
export interface Candidate {
  readonly uri: string;
  readonly text: string;
}

export interface Fit {
  readonly uri: string;
  /** Of the annotations with words, how many are on them there. */
  readonly placed: number;
  readonly of: number;
  /** The text is known to be the one that the sidecar was of. */
  readonly isSame: boolean;
}

/**
 * How well each text fits the sidecar, best first; those that do not are left out: fewer than two in three annotations on
 * their words there, or only one, with hardly any words to go by ("Nissan").
 */
export function fitsOf(
  sidecar: Sidecar,
  candidates: readonly Candidate[],
  fingerprint: string | undefined,
): readonly Fit[] {
  const anchors = sidecar.annotations.flatMap(({ anchor }) => anchor ?? []);
  const words = anchors.reduce((sum, { quote }) => sum + quote.length, 0);
  return candidates
    .map(({ uri, text }): Fit => {
      const resolve = createResolver(text);
      const placed = anchors.filter((anchor) => resolve(anchor).span !== undefined && isThere(text, anchor.quote));
      const isSame = fingerprint !== undefined && fingerprintOf(text) === fingerprint;
      return { uri, placed: placed.length, of: anchors.length, isSame };
    })
    .filter(({ placed, of, isSame }) => isSame || (of > 0 && placed * 3 >= of * 2 && words >= 20))
    .sort((a, b) => Number(b.isSame) - Number(a.isSame) || b.placed - a.placed);
}

/** Ranked for a person who wants to choose: all of them, the best fitting first. */
export function ranked(sidecar: Sidecar, candidates: readonly Candidate[]): readonly Fit[] {
  const anchors = sidecar.annotations.flatMap(({ anchor }) => anchor ?? []);
  return candidates
    .map(({ uri, text }): Fit => {
      const placed = anchors.filter(({ quote }) => isThere(text, quote)).length;
      return { uri, placed, of: anchors.length, isSame: false };
    })
    .sort((a, b) => b.placed - a.placed);
}

const isThere = (text: string, quote: string): boolean => text.includes(quote) || plain(text).includes(plain(quote));

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Tells a text from others, whatever its line ends and white space; 53 bits (cyrb53 by bryc, public domain). */
export const fingerprintOf = (text: string): string => finish(fingerprintInSteps(text));

/** A step is a line or a few: line ends are white space, and no letter is made of parts on two lines. */
export function* fingerprintInSteps(text: string): Steps<string> {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  let isFirst = true;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf("\n", start + 5000);
    const end = next < 0 ? text.length : next;
    const words = plain(text.slice(start, end).normalize("NFC"));
    const part = isFirst || words === "" ? words : ` ${words}`;
    if (words !== "") isFirst = false;
    for (let at = 0; at < part.length; at++) {
      const code = part.charCodeAt(at);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
    start = end + 1;
    yield;
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
