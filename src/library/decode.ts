/** Articles above this are not read: a book of 200,000 words has a tenth of it. */
export const sizeLimit = 16 * 1024 * 1024;

/** The text in a file's bytes, without a byte-order mark. Throws with a reason for a person: "it is no text file". */
export function decodeText(bytes: Uint8Array, mark: "without mark" | "with mark" = "without mark"): string {
  if (bytes.byteLength > sizeLimit) throw new Error(tooLarge(bytes.byteLength));
  // Windows calls it "Unicode"; without its mark it can't be told from a file that is no text.
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Error("it is encoded in UTF-16: save it in UTF-8");
  }
  if (bytes.subarray(0, 8192).includes(0)) throw new Error("it is no text file");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: mark === "with mark" }).decode(bytes);
  } catch {
    throw new Error("it is not encoded in UTF-8");
  }
}

export const encodeText = (text: string): Uint8Array => new TextEncoder().encode(text);

export const tooLarge = (size: number): string =>
  `it is too large for an article (${Math.round(size / 1024 / 1024)} MB; at most ${sizeLimit / 1024 / 1024} MB)`;

/** The last part of an address, as people call a file. */
export const nameOf = (uri: string): string => {
  const last = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
};

/** An error about one file, with a message for a person; its cause tells programs which file and why. */
export const fileError = (action: FileFault["action"], uri: string, reason: string): Error =>
  new Error(`Cannot ${action} ${nameOf(uri)}: ${reason.replace(/\.$/, "")}.`, {
    cause: { action, uri, reason } satisfies FileFault,
  });

export interface FileFault {
  readonly action: "read" | "write" | "change";
  readonly uri: string;
  readonly reason: string;
}

export function faultOf(error: unknown): FileFault | undefined {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return typeof cause === "object" && cause !== null && "reason" in cause && "uri" in cause
    ? (cause as FileFault)
    : undefined;
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
