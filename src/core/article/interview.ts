import type { Conversation } from "../claims/claimants.ts";
import type { Steps } from "../text/steps.ts";
import type { Part } from "./part.ts";

/**
 * Whether an article is an interview in print: three questions or more for headings, and people who say "we" and "I" between them
 * without quotation marks. What an explainer asks ("What happens next?") it answers in the third person.
 */
export function* isInterview(parts: readonly Part[]): Steps<boolean> {
  let questions = 0;
  let answers = 0;
  for (const [at, part] of parts.entries()) {
    if (at % 100 === 99) yield;
    if (asks(part)) questions++;
    else if (questions > 0 && part.prose.some(({ notes }) => notes.firstPerson && notes.quoted === "none")) answers++;
  }
  return questions > 2 && answers > 1 && answers * 2 >= questions;
}

/** After the first question whoever was spoken of last answers. */
export const hear = (part: Part, conversation: Conversation): Conversation =>
  conversation.interviewee === undefined && conversation.person !== undefined && asks(part)
    ? { ...conversation, interviewee: conversation.person }
    : conversation;

const asks = (part: Part): boolean =>
  part.roles.length === 1 &&
  (part.roles[0] === "heading" || /^Q[:.] /.test(part.text)) &&
  /\?["”’']?(?:\*\*)?$/.test(part.text);
