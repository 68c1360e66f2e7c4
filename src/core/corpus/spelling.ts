/**
 * How far a word is from what somebody typed, both in lower case: 0 is the same, less than 1 that it begins with it or has it
 * within, 1 and more are wrong letters; undefined: something else was meant. `typed` may go on: "sunderlna" is a wrong "sunderland".
 */
export function likeness(typed: string, word: string): number | undefined {
  if (word === typed) return 0;
  if (word.startsWith(typed)) return 0.25;
  if (typed.length > 2 && word.includes(typed)) return 0.5;
  const most = typed.length < 4 || /\p{N}/u.test(typed) ? 0 : typed.length < 8 ? 1 : 2;
  if (most === 0 || word.length < typed.length - most) return undefined;
  if (missing(typed, word) > most) return undefined;
  const wrong = distance(typed, word);
  return wrong > most ? undefined : 1 + wrong;
}

/** How many letters of `typed` are not in `word`, each counted once: cheap, and never more than the wrong letters. */
function missing(typed: string, word: string): number {
  let count = 0;
  for (let at = 0; at < typed.length; at++) {
    const letter = typed.charAt(at);
    if (!word.includes(letter) && typed.indexOf(letter) === at) count++;
  }
  return count;
}

/**
 * The wrong, missing, superfluous and exchanged letters by which `typed` differs from the beginning of `word` that is nearest to it
 * (restricted Damerau–Levenshtein distance: each letter is changed once).
 */
function distance(typed: string, word: string): number {
  const end = Math.min(word.length, typed.length + 2);
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: end + 1 }, (_, at) => at);
  for (let row = 1; row <= typed.length; row++) {
    const letter = typed.charAt(row - 1);
    const now = [row];
    for (let at = 1; at <= end; at++) {
      const isSame = letter === word.charAt(at - 1);
      let least = Math.min((above[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + (isSame ? 0 : 1));
      const isExchanged = letter === word.charAt(at - 2) && typed.charAt(row - 2) === word.charAt(at - 1);
      if (row > 1 && at > 1 && isExchanged) least = Math.min(least, (before[at - 2] ?? 0) + 1);
      now.push(least);
    }
    before = above;
    above = now;
  }
  return Math.min(...above);
}
