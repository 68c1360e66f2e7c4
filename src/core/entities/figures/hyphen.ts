import type { Token } from "../../text/tokens.ts";

/** A hyphen that is glued to what stands before it: "20-year". */
export const isHyphen = (token: Token | undefined): boolean => token?.text === "-" && token.gap === "";
