import { readArticle } from "../../../src/core/article/read-article.ts";
import type { Claim } from "../../../src/core/claims/claim.ts";

/** The claims of a text that begins with the article's date. */
export const claimsIn = (text: string): readonly Claim[] => readArticle(`3 March 2021\n\n${text}`).claims;

/** The claim of a text of one sentence; undefined where it is none. */
export const claimIn = (text: string): Claim | undefined => claimsIn(text)[0];
