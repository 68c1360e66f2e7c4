import type { Span } from "../../text/span.ts";
import type { NameClass } from "./lexicon.ts";

/** A stretch of a block that may name a company (kind name), or names a person, or something else known. */
export interface NameCandidate extends Span {
  readonly kind: "name" | "person" | "other";
  /** The name's words and numbers, folded, without its legal suffix ("Coca-Cola Co" is Coca, Cola). */
  readonly parts: readonly string[];
  /** Where each part begins and ends in the block: twice as many numbers as parts. */
  readonly bounds: readonly number[];
  /** The parts in one string: names with the same key are one name. */
  readonly key: string;
  /** The cues of its first part, whatever its case. */
  readonly cues: number;
  /** As written, with its legal suffix. */
  readonly text: string;
  /** Where the name proper ends and its legal suffix begins. */
  readonly coreEnd: number;
  /** What the lexicon says of it; absent where it does not know it. */
  readonly lexicon: NameClass | undefined;
  /** The usual full name of the enterprise, where the lexicon has it. */
  readonly usual: string | undefined;
  /** How many of the parts are the lexicon's: 1 of "Nissan China". */
  readonly known: number;
  /** Bits of `Evidence`. */
  readonly evidence: number;
  /** A "'s" after it as written, and whether that belongs to the name: "drinks maker Carrow's said". */
  readonly clitic: string | undefined;
  readonly genitive: boolean | undefined;
  /** Another name for it given in brackets: "EADS". */
  readonly alias: string | undefined;
  /** Of a person: the role as written: "chief executive of Acme". */
  readonly role: string | undefined;
}
