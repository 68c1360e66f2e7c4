/** "Nissan" and "Nissan Motor Co": one name begins with all words of the other. */
export function isSubsidiaryName(a: string, b: string): boolean {
  const [short = [], long = []] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  return short.length > 0 && short.every((word, index) => long[index] === word);
}

const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\p{N}&]+/gu) ?? [];
