/** What is wrong in a sidecar's YAML, for programs that say it in another language than English. */
export type Fault =
  | { readonly kind: RootFault }
  /** `words`: the YAML parser's, in English. */
  | { readonly kind: "yaml"; readonly words: string }
  /** A field is not what it has to be. */
  | { readonly kind: "text" | "number" | "whole" | "date" | "texts" | "fields" | "item"; readonly key: string }
  | { readonly kind: "choice"; readonly key: string; readonly value: string; readonly values: string }
  | { readonly kind: "missing"; readonly key: "type" | "quote" | "verdict" | "entity" }
  | { readonly kind: "repeated"; readonly key: string }
  | { readonly kind: "id"; readonly id: string }
  | { readonly kind: "entry" | "order" | "earlier" | "note" };

/** Of the whole file: both sides of a merge, written by a newer Factmark, no sidecar, without its first line, no list. */
export type RootFault = "conflict" | "newer" | "sidecar" | "version" | "list";

/** What is wrong within an entry, in English. */
export function printFault(fault: Exclude<Fault, { readonly kind: RootFault | "yaml" }>): string {
  switch (fault.kind) {
    case "text":
      return `\`${fault.key}\` must be a text`;
    case "number":
      return `\`${fault.key}\` must be a number`;
    case "whole":
      return `\`${fault.key}\` must be a whole number`;
    case "date":
      return `\`${fault.key}\` must be a date like 2026-04-22`;
    case "texts":
      return `\`${fault.key}\` must be a list of texts`;
    case "fields":
      return `\`${fault.key}\` must have fields of its own`;
    case "item":
      return `an entry of \`${fault.key}\` can't be understood`;
    case "choice":
      return `\`${fault.key}: ${fault.value}\` is none of ${fault.values}`;
    case "missing":
      return missing[fault.key];
    case "repeated":
      return `\`${fault.key}\` stands in it twice`;
    case "id":
      return `the id ${fault.id} stands twice: remove one of the two lines, or the entry that is not needed`;
    case "entry":
      return "it must have fields of its own, like `type: claim`";
    case "order":
      return "`end` comes before `start`";
    case "earlier":
      return "an earlier check has no `verdict`";
    case "note":
      return "a note has no `text`";
  }
}

const missing = {
  type: "`type` is missing: claim, note or entity",
  quote: "`quote` is missing: the words in the article",
  verdict:
    "`verdict` is missing: unchecked, true, mostly-true, half-true, mostly-false, false, misleading, unverifiable",
  entity: "`entity` is missing: company, figure, date or none",
} as const;
