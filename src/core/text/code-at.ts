/**
 * `text.charCodeAt(at)` for texts of all makes. The engine that runs this keeps a text as one of many kinds (a slice of another,
 * a key, two joined…); where a line of code meets more than four, it looks the method up anew each time, unless told which one.
 */
export const codeAt = (text: string, at: number): number => String.prototype.charCodeAt.call(text, at);
