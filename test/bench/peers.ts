/** A program that reads articles. */
export interface Contender {
  readonly name: string;
  /** What it does with a text, in a few words. */
  readonly does: string;
  /** At most so many characters in all, and of each text, because it is slow. */
  readonly most: number;
  readonly mostEach: number;
  readonly read: (text: string) => unknown;
}

/** Other programs that find companies, figures or dates, at what each does best. Loaded when called: some take a second. */
export async function loadPeers(): Promise<readonly Contender[]> {
  const [{ default: compromise }, { default: winkNlp }, { default: model }, chrono, { default: recognizers }] =
    await Promise.all([
      import("compromise"),
      import("wink-nlp"),
      import("wink-eng-lite-web-model"),
      import("chrono-node"),
      import("@microsoft/recognizers-text-suite"),
    ]);
  const wink = winkNlp(model);
  const culture = recognizers.Culture.English;
  return [
    {
      name: "chrono-node",
      does: "dates",
      most: 2_000_000,
      mostEach: Number.POSITIVE_INFINITY,
      read: (text) => chrono.parse(text, articleDate),
    },
    {
      name: "wink-nlp",
      does: "sentences, parts of speech, figures and dates",
      most: 1_000_000,
      mostEach: Number.POSITIVE_INFINITY,
      read: (text) => wink.readDoc(text).entities().out(wink.its.detail),
    },
    {
      name: "compromise",
      does: "sentences, parts of speech, organisations, money, numbers",
      most: 100_000,
      mostEach: Number.POSITIVE_INFINITY,
      read(text) {
        const read = compromise(text);
        return [read.organizations().out("offset"), read.money().out("offset"), read.numbers().out("offset")];
      },
    },
    {
      name: "recognizers",
      does: "currency, percentages, dimensions, numbers, dates; texts cut, its currency model is quadratic",
      most: 6_000,
      mostEach: 2_000,
      read: (text) => [
        recognizers.recognizeCurrency(text, culture),
        recognizers.recognizePercentage(text, culture),
        recognizers.recognizeDimension(text, culture),
        recognizers.recognizeNumber(text, culture),
        recognizers.recognizeDateTime(text, culture, undefined, articleDate),
      ],
    },
  ];
}

const articleDate = new Date(2024, 4, 9, 12);
