import { type WordMap, wordMap } from "../../text/word-lists.ts";
/** A currency as it is written after a number ("200 billion yen"): one noun a line, sorted. */
export interface CurrencyNoun {
  /** What the bare noun means; undefined where it needs its country ("crowns"). */
  readonly code?: string;
  /** The bare noun leaves the country open, though `code` is what it usually means. */
  readonly implied?: boolean;
  /** Cents, pence, paise: worth in the main unit. */
  readonly factor?: number;
  /** By the adjective before it: "Hong Kong dollars". */
  readonly by?: Readonly<Record<string, string>>;
}

const dollars: CurrencyNoun = {
  code: "USD",
  implied: true,
  by: {
    a: "AUD",
    american: "USD",
    australian: "AUD",
    bahamian: "BSD",
    barbados: "BBD",
    brunei: "BND",
    canadian: "CAD",
    fiji: "FJD",
    hk: "HKD",
    "hong kong": "HKD",
    jamaican: "JMD",
    liberian: "LRD",
    namibian: "NAD",
    "new taiwan": "TWD",
    "new zealand": "NZD",
    nt: "TWD",
    nz: "NZD",
    singapore: "SGD",
    singaporean: "SGD",
    taiwan: "TWD",
    "u.s": "USD",
    "u.s.": "USD",
    us: "USD",
    zimbabwe: "ZWL",
    zimbabwean: "ZWL",
  },
};
const cents: CurrencyNoun = { ...dollars, factor: 0.01, by: { ...dollars.by, euro: "EUR" } };
const pence: CurrencyNoun = { code: "GBP", factor: 0.01, by: { irish: "IEP" } };
const pounds: CurrencyNoun = {
  code: "GBP",
  by: { british: "GBP", egyptian: "EGP", irish: "IEP", lebanese: "LBP", sudanese: "SDG", syrian: "SYP" },
};
const crowns: CurrencyNoun = {
  by: {
    czech: "CZK",
    danish: "DKK",
    estonian: "EEK",
    icelandic: "ISK",
    norwegian: "NOK",
    slovak: "SKK",
    swedish: "SEK",
  },
};
const francs: CurrencyNoun = {
  code: "CHF",
  implied: true,
  by: { belgian: "BEF", cfa: "XOF", congolese: "CDF", french: "FRF", luxembourg: "LUF", rwandan: "RWF", swiss: "CHF" },
};
const pesos: CurrencyNoun = {
  code: "MXN",
  implied: true,
  by: {
    argentine: "ARS",
    argentinian: "ARS",
    chilean: "CLP",
    colombian: "COP",
    cuban: "CUP",
    dominican: "DOP",
    mexican: "MXN",
    philippine: "PHP",
    uruguayan: "UYU",
  },
};
const rupees: CurrencyNoun = {
  code: "INR",
  implied: true,
  by: { indian: "INR", mauritian: "MUR", nepalese: "NPR", pakistani: "PKR", "sri lankan": "LKR" },
};
const dinars: CurrencyNoun = {
  by: {
    algerian: "DZD",
    bahraini: "BHD",
    iraqi: "IQD",
    jordanian: "JOD",
    kuwaiti: "KWD",
    libyan: "LYD",
    serbian: "RSD",
    tunisian: "TND",
  },
};
const dirhams: CurrencyNoun = { code: "AED", implied: true, by: { emirati: "AED", moroccan: "MAD", uae: "AED" } };
const kroner: CurrencyNoun = { by: { danish: "DKK", norwegian: "NOK" } };
const krona: CurrencyNoun = { code: "SEK", implied: true, by: { icelandic: "ISK", swedish: "SEK" } };
const lira: CurrencyNoun = { code: "TRY", implied: true, by: { italian: "ITL", turkish: "TRY" } };
const marks: CurrencyNoun = { by: { deutsche: "DEM", german: "DEM", "west german": "DEM", d: "DEM" } };
const markka: CurrencyNoun = { code: "FIM", by: { finnish: "FIM" } };
const guilders: CurrencyNoun = { code: "NLG", by: { dutch: "NLG" } };
const pesetas: CurrencyNoun = { code: "ESP", by: { spanish: "ESP" } };
const riyals: CurrencyNoun = {
  code: "SAR",
  implied: true,
  by: { omani: "OMR", qatari: "QAR", saudi: "SAR", yemeni: "YER" },
};
const roubles: CurrencyNoun = { code: "RUB", by: { belarusian: "BYN", russian: "RUB" } };
const shillings: CurrencyNoun = {
  code: "KES",
  implied: true,
  by: { kenya: "KES", kenyan: "KES", tanzanian: "TZS", ugandan: "UGX" },
};

export const currencyNouns: WordMap<CurrencyNoun> = wordMap(
  new Map<string, CurrencyNoun>([
    ["baht", { code: "THB", by: { thai: "THB" } }],
    ["birr", { code: "ETB" }],
    ["bitcoin", { code: "BTC" }],
    ["bitcoins", { code: "BTC" }],
    ["cent", cents],
    ["cents", cents],
    ["crown", crowns],
    ["crowns", crowns],
    ["dinar", dinars],
    ["dinars", dinars],
    ["dirham", dirhams],
    ["dirhams", dirhams],
    ["dollar", dollars],
    ["dollars", dollars],
    ["dong", { code: "VND" }],
    ["drachmas", { code: "GRD" }],
    ["euro", { code: "EUR" }],
    ["euros", { code: "EUR" }],
    ["forint", { code: "HUF" }],
    ["forints", { code: "HUF" }],
    ["franc", francs],
    ["francs", francs],
    ["guilder", guilders],
    ["guilders", guilders],
    ["hryvnia", { code: "UAH" }],
    ["hryvnias", { code: "UAH" }],
    ["krona", krona],
    ["krone", kroner],
    ["kroner", kroner],
    ["kronor", { code: "SEK", by: { swedish: "SEK" } }],
    ["kwacha", { code: "ZMW", implied: true }],
    ["lira", lira],
    ["liras", lira],
    ["lire", { code: "ITL" }],
    ["marks", marks],
    ["markka", markka],
    ["naira", { code: "NGN" }],
    ["paise", { code: "INR", factor: 0.01 }],
    ["pence", pence],
    ["penny", pence],
    ["peseta", pesetas],
    ["pesetas", pesetas],
    ["peso", pesos],
    ["pesos", pesos],
    ["pound", pounds],
    ["pounds", pounds],
    ["rand", { code: "ZAR", by: { "south african": "ZAR" } }],
    ["reais", { code: "BRL", by: { brazilian: "BRL" } }],
    ["real", { by: { brazilian: "BRL" } }],
    ["reals", { code: "BRL", by: { brazilian: "BRL" } }],
    ["renminbi", { code: "CNY", by: { chinese: "CNY" } }],
    ["ringgit", { code: "MYR", by: { malaysian: "MYR" } }],
    ["rial", { code: "IRR", by: { iranian: "IRR", omani: "OMR" } }],
    ["rials", { code: "IRR", by: { iranian: "IRR", omani: "OMR" } }],
    ["riyal", riyals],
    ["riyals", riyals],
    ["rmb", { code: "CNY" }],
    ["rouble", roubles],
    ["roubles", roubles],
    ["ruble", roubles],
    ["rubles", roubles],
    ["rupee", rupees],
    ["rupees", rupees],
    ["rupiah", { code: "IDR", by: { indonesian: "IDR" } }],
    ["shekel", { code: "ILS", by: { israeli: "ILS" } }],
    ["shekels", { code: "ILS", by: { israeli: "ILS" } }],
    ["shilling", shillings],
    ["shillings", shillings],
    ["soles", { code: "PEN", by: { peruvian: "PEN" } }],
    ["sterling", { code: "GBP" }],
    ["taka", { code: "BDT" }],
    ["tenge", { code: "KZT" }],
    ["won", { code: "KRW", by: { korean: "KRW", "south korean": "KRW" } }],
    ["yen", { code: "JPY", by: { japanese: "JPY" } }],
    ["yuan", { code: "CNY", by: { chinese: "CNY" } }],
    ["zloty", { code: "PLN", by: { polish: "PLN" } }],
    ["zlotys", { code: "PLN", by: { polish: "PLN" } }],
  ]),
);

/** Currency signs, before or after the number. "$" and "¥" leave the country open. */
export const currencySigns: WordMap<string> = wordMap(
  new Map([
    ["$", "USD"],
    ["£", "GBP"],
    ["¢", "USD"],
    ["¥", "JPY"],
    ["฿", "THB"],
    ["₡", "CRC"],
    ["₤", "GBP"],
    ["₦", "NGN"],
    ["₩", "KRW"],
    ["₪", "ILS"],
    ["₫", "VND"],
    ["€", "EUR"],
    ["₭", "LAK"],
    ["₮", "MNT"],
    ["₱", "PHP"],
    ["₲", "PYG"],
    ["₴", "UAH"],
    ["₵", "GHS"],
    ["₸", "KZT"],
    ["₹", "INR"],
    ["₺", "TRY"],
    ["₽", "RUB"],
    ["₿", "BTC"],
    ["＄", "USD"],
    ["￡", "GBP"],
    ["￥", "JPY"],
  ]),
);

/** Letters glued to a sign: "HK$", "CN¥", "E£". */
export const signPrefixes: ReadonlyMap<string, string> = new Map([
  ["a$", "AUD"],
  ["au$", "AUD"],
  ["b$", "BND"],
  ["bds$", "BBD"],
  ["c$", "CAD"],
  ["ca$", "CAD"],
  ["can$", "CAD"],
  ["cn¥", "CNY"],
  ["cny¥", "CNY"],
  ["e£", "EGP"],
  ["f$", "FJD"],
  ["gh₵", "GHS"],
  ["hk$", "HKD"],
  ["j$", "JMD"],
  ["jp¥", "JPY"],
  ["mex$", "MXN"],
  ["mx$", "MXN"],
  ["n$", "NAD"],
  ["nt$", "TWD"],
  ["ntd$", "TWD"],
  ["nz$", "NZD"],
  ["r$", "BRL"],
  ["rmb¥", "CNY"],
  ["s$", "SGD"],
  ["sg$", "SGD"],
  ["tt$", "TTD"],
  ["u.s$", "USD"],
  ["u.s.$", "USD"],
  ["us$", "USD"],
  ["z$", "ZWL"],
]);

/** Words and codes before the number that are no ISO codes: "Rs 500", "RM5", "kr 20". */
export const currencyWords: WordMap<string> = wordMap(
  new Map([
    ["dh", "AED"],
    ["dhs", "AED"],
    ["dkr", "DKK"],
    ["dm", "DEM"],
    ["ffr", "FRF"],
    ["kshs", "KES"],
    ["ksh", "KES"],
    ["nkr", "NOK"],
    ["nt", "TWD"],
    ["php", "PHP"],
    ["rm", "MYR"],
    ["rmb", "CNY"],
    ["rp", "IDR"],
    ["rs", "INR"],
    ["sfr", "CHF"],
    ["shs", "KES"],
    ["skr", "SEK"],
    ["tk", "BDT"],
  ]),
);

/** ISO 4217, without codes that are common words or names in capitals (ALL, AMD, BOB, PEN, TOP). */
export const isoCodes: ReadonlySet<string> = new Set(
  (
    "AED ARS AUD AZN BDT BGN BHD BND BRL BYN CAD CDF CHF CLP CNH CNY COP CRC CZK DKK DOP DZD EGP ETB EUR FJD GBP GBX GHS " +
    "HKD HRK HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KHR KRW KWD KZT LAK LBP LKR LYD MAD MMK MNT MOP MUR MXN MYR NAD NGN " +
    "NOK NPR NZD OMR PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SDG SEK SGD SYP THB TND TRY TTD TWD TZS UAH UGX USD UYU " +
    "UZS VND XAF XOF YER ZAR ZMW"
  ).split(" "),
);

/** Words of a country in whose papers "kr", "crowns" and "kroner" mean one currency. */
export const crownCountries: WordMap<string> = wordMap(
  new Map([
    ["copenhagen", "DKK"],
    ["czech", "CZK"],
    ["danish", "DKK"],
    ["denmark", "DKK"],
    ["dkk", "DKK"],
    ["nok", "NOK"],
    ["norway", "NOK"],
    ["norwegian", "NOK"],
    ["oslo", "NOK"],
    ["prague", "CZK"],
    ["sek", "SEK"],
    ["stockholm", "SEK"],
    ["sweden", "SEK"],
    ["swedish", "SEK"],
  ]),
);
