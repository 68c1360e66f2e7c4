/** What speaks for and against a name being a company's, one bit each, with an example. */
export const Evidence = {
  /** "Lindqvist AB" */
  suffix: 1 << 0,
  /** "Lindqvist (STO: LIND)" */
  ticker: 1 << 1,
  /** "Lindqvist, the maker of gears" */
  apposition: 1 << 2,
  /** "gear maker Lindqvist" */
  nounBefore: 1 << 3,
  /** "shares of Lindqvist", "chief executive of Lindqvist" */
  ofHead: 1 << 4,
  /** "Lindqvist chief executive Jane Doe" */
  chiefOf: 1 << 5,
  /** "Lindqvist-owned" */
  hyphen: 1 << 6,
  /** "acquired Lindqvist", "a merger with Lindqvist" */
  deal: 1 << 7,
  /** "Lindqvist's revenue" */
  possession: 1 << 8,
  /** "Lindqvist shares" */
  asset: 1 << 9,
  /** "Lindqvist posted a loss" */
  verb: 1 << 10,
  /** "Lindqvist said" */
  speech: 1 << 11,
  /** "told Lindqvist", "(Reuters)" */
  source: 1 << 12,
  /** "an analyst at Lindqvist" */
  atRole: 1 << 13,
  /** "Lindqvist Robotics" */
  tail: 1 << 14,
  /** "Volvo and Lindqvist" */
  list: 1 << 15,
  /** "by Lindqvist", "at Lindqvist", "with Lindqvist" */
  weakBefore: 1 << 16,
  /** "Lindqvist has", "Lindqvist will" */
  subject: 1 << 17,
  /** The name stands within a sentence, so that its capital is its own. */
  inside: 1 << 18,
  /** "LindCo" */
  form: 1 << 19,
  /** "The Lindqvist Times" */
  publisher: 1 << 20,
  /** "in Lindqvist" */
  place: 1 << 21,
  /** "the Lindqvist" */
  article: 1 << 22,
  /** "the Volvo Lindqvist", "the Lindqvist SUV", "Lindqvist 7" */
  product: 1 << 23,
  /** "Lindqvist, 54,", "Lindqvist's wife" */
  person: 1 << 24,
  /** The name stands in a heading or a line of capitals, where a capital says nothing. */
  heading: 1 << 25,
  /** An ordinary word: "Demand". */
  ordinary: 1 << 26,
  /** A given name alone: "Elon". */
  given: 1 << 27,
  /** An acronym: "EADS". */
  acronym: 1 << 28,
  /** Letters in brackets after a company that are no name of it: "(CLP)". */
  other: 1 << 30,
  /** "lindqvist.com", "Lindqvist & Rowe" */
  domain: 1 << 29,
} as const;

/** Twice the number that each bit adds to a name's score. */
export const weights: readonly (readonly [number, number])[] = [
  [Evidence.suffix, 16],
  [Evidence.ticker, 10],
  [Evidence.apposition, 6],
  [Evidence.nounBefore, 6],
  [Evidence.ofHead, 5],
  [Evidence.chiefOf, 6],
  [Evidence.hyphen, 6],
  [Evidence.deal, 5],
  [Evidence.possession, 5],
  [Evidence.asset, 4],
  [Evidence.verb, 5],
  [Evidence.speech, 3],
  [Evidence.source, 4],
  [Evidence.atRole, 6],
  [Evidence.tail, 6],
  [Evidence.list, 5],
  [Evidence.weakBefore, 1],
  [Evidence.subject, 1],
  [Evidence.inside, 1],
  [Evidence.form, 4],
  [Evidence.publisher, 3],
  [Evidence.place, -4],
  [Evidence.article, -3],
  [Evidence.product, -6],
  [Evidence.person, -6],
  [Evidence.heading, -1],
  [Evidence.ordinary, -5],
  [Evidence.given, -5],
  [Evidence.acronym, -1],
  [Evidence.domain, 5],
];
