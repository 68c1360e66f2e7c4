/** What the library needs of the outside world. `uri` is an absolute address as a string; a test has a twin in memory. */
export interface Files {
  /** The bytes of a file; undefined where there is none. Rejects with a message for a person where it can't be read. */
  read(uri: string): Promise<Uint8Array | undefined>;
  /**
   * Writes a whole file at once, atomically where the file system offers it, if it still holds `before` (undefined: there
   * is none); otherwise writes nothing and gives false. Rejects with a message for a person where it can't be written.
   */
  write(uri: string, bytes: Uint8Array, before: Uint8Array | undefined): Promise<boolean>;
}
