import type { ClaimItem } from "./view-items.ts";

/** VS Code hands a comment thread, as it is, to the commands in its title: which annotation it is of. */
const items = new WeakMap<object, ClaimItem>();

export const markThread = (thread: object, item: ClaimItem): void => void items.set(thread, item);

export const itemOfThread = (thread: object): ClaimItem | undefined => items.get(thread);
