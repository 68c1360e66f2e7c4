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

/**
 * One currency a line, sorted: its nouns ("*": singular and plural), its code ("?": the bare noun leaves the country open, "/": a
 * hundredth of it), and the adjectives before it, each with the code where it is another.
 */
const nouns = `
baht|THB|thai
birr|ETB
bitcoin*|BTC
bolivar*|VEB?|venezuelan
cent*,cts|USD?/|euro EUR
crown*||czech CZK,danish DKK,estonian EEK,icelandic ISK,norwegian NOK,slovak SKK,swedish SEK
cruzado*|BRC
cruzeiro*|BRE
deutschemark*,deutschmark*,dm|DEM
dinar*|IQD?|algerian DZD,bahraini BHD,iraqi,jordanian JOD,kuwaiti KWD,libyan LYD,serbian RSD,tunisian TND
dirham*|AED?|emirati,moroccan MAD,uae
dollar*,dlr*|USD?
dong|VND
drachma*|GRD|greek
ecu*|XEU
escudo*|PTE|portuguese
euro*|EUR
forint*|HUF|hungarian
franc*|CHF?|belgian BEF,cfa XOF,congolese CDF,french FRF,luxembourg LUF,rwandan RWF,swiss
guilder*|NLG|dutch
hryvnia*|UAH|ukrainian
kopeck*,kopek*|RUB/
krona|SEK?|icelandic ISK,swedish
krone,kroner||danish DKK,norwegian NOK
kronor|SEK|swedish
kwacha|ZMW?
lira*|TRY?|italian ITL,turkish
lire|ITL|italian
mark*||d DEM,deutsche DEM,finnish FIM,german DEM,west german DEM
markka|FIM|finnish
naira|NGN|nigerian
paise|INR/
pataca*|MOP|macanese
pence,penny|GBP/|irish IEP
peseta*|ESP|spanish
peso*|MXN?|argentine ARS,argentinian ARS,chilean CLP,colombian COP,cuban CUP,dominican DOP,mexican,philippine PHP,uruguayan UYU
pfennig*|DEM/
pound*|GBP|british,egyptian EGP,irish IEP,lebanese LBP,sudanese SDG,syrian SYP
rand|ZAR|south african
real||brazilian BRL
reais,reals|BRL|brazilian
renminbi,rmb,yuan|CNY|chinese
rial*|IRR|iranian,omani OMR
ringgit|MYR|malaysian
riyal*|SAR?|omani OMR,qatari QAR,saudi,yemeni YER
rouble*,ruble*|RUB|belarusian BYN,russian,soviet SUR
rupee*|INR?|indian,mauritian MUR,nepalese NPR,pakistani PKR,sri lankan LKR
rupiah|IDR|indonesian
schilling*|ATS|austrian
sen|MYR/
shekel*|ILS|israeli
shilling*|KES?|kenya,kenyan,tanzanian TZS,ugandan UGX
soles|PEN|peruvian
sterling,stg|GBP
taka|BDT
tenge|KZT
won|KRW|korean,south korean
yen|JPY|japanese
zloty*|PLN|polish
`;

const isCoded = / [A-Z]{3}$/;

/** Of dollars and of their cents. */
const dollarLands =
  "a AUD,american USD,australian AUD,bahamian BSD,barbados BBD,brunei BND,canadian CAD,cdn CAD,fiji FJD,hk HKD,hong kong HKD,jamaican JMD,liberian LRD," +
  "namibian NAD,new taiwan TWD,new zealand NZD,nt TWD,nz NZD,singapore SGD,singaporean SGD,taiwan TWD,u.s USD,u.s. USD,us USD,zimbabwe ZWL,zimbabwean ZWL";

export const currencyNouns: WordMap<CurrencyNoun> = wordMap(new Map(nouns.trim().split("\n").flatMap(readNoun)));

function readNoun(line: string): readonly [string, CurrencyNoun][] {
  const [names = "", money = "", lands] = line.split("|");
  const code = money.slice(0, 3);
  const all = code === "USD" ? [dollarLands, ...(lands ? [lands] : [])].join(",") : lands;
  const noun: CurrencyNoun = {
    ...(code === "" ? {} : { code }),
    ...(money.includes("?") ? { implied: true } : {}),
    ...(money.includes("/") ? { factor: 0.01 } : {}),
    ...(all === undefined
      ? {}
      : {
          by: Object.fromEntries(
            all.split(",").map((land) => (isCoded.test(land) ? [land.slice(0, -4), land.slice(-3)] : [land, code])),
          ),
        }),
  };
  return names.split(",").flatMap((name): [string, CurrencyNoun][] =>
    name.endsWith("*")
      ? [
          [name.slice(0, -1), noun],
          [`${name.slice(0, -1)}s`, noun],
        ]
      : [[name, noun]],
  );
}

/** "sign=CODE", sorted. */
function paired(list: string): Map<string, string> {
  return new Map(
    list
      .trim()
      .split(/\s+/)
      .map((pair): [string, string] => [pair.slice(0, -4), pair.slice(-3)]),
  );
}

/** Currency signs, before or after the number. "$" and "¥" leave the country open. */
export const currencySigns: WordMap<string> = wordMap(
  paired(`
$=USD £=GBP ¢=USD ¥=JPY ฿=THB ₡=CRC ₤=GBP ₦=NGN ₩=KRW ₪=ILS ₫=VND €=EUR ₭=LAK ₮=MNT ₱=PHP ₲=PYG ₴=UAH ₵=GHS ₸=KZT
₹=INR ₺=TRY ₽=RUB ₿=BTC ＄=USD ￡=GBP ￥=JPY
`),
);

/** Letters glued to a sign: "HK$", "CN¥", "E£". */
export const signPrefixes: ReadonlyMap<string, string> = paired(`
a$=AUD au$=AUD b$=BND bds$=BBD c$=CAD ca$=CAD can$=CAD cdn$=CAD cn¥=CNY cny¥=CNY ec$=XCD e£=EGP f$=FJD gh¢=GHS gh₵=GHS hk$=HKD ir£=IEP
j$=JMD jp¥=JPY mex$=MXN mx$=MXN n$=NAD nt$=TWD ntd$=TWD nz$=NZD r$=BRL rmb¥=CNY s$=SGD sg$=SGD sing$=SGD stg£=GBP tt$=TTD u.s$=USD
u.s.$=USD us$=USD z$=ZWL
`);

/** Words and codes before the number that are no ISO codes: "Rs 500", "RM5", "kr 20". */
export const currencyWords: WordMap<string> = wordMap(
  paired(`
bfr=BEF bt=THB dfl=NLG dh=AED dhs=AED dkr=DKK dm=DEM ecu=XEU ffr=FRF fl=NLG kshs=KES ksh=KES lire=ITL nis=ILS
nkr=NOK nt=TWD php=PHP pta=ESP ptas=ESP rm=MYR rmb=CNY rp=IDR rs=INR sfr=CHF sh=KES shs=KES skr=SEK tk=BDT
`),
);

/** ISO 4217, those of the nouns and others, without codes that are common words or names in capitals (ALL, AMD, BOB, PEN, TOP). */
export const isoCodes: ReadonlySet<string> = new Set(
  `${nouns}${dollarLands} AZN BGN CNH CRC GBX GHS HRK KHR LAK MMK MNT PGK PYG RON TTD UZS XAF`
    .match(/\b[A-Z]{3}\b/g)
    ?.filter((code) => !"BBD BSD CUP EEK LRD PEN SKK SUR".includes(code)),
);

/** Words of a country in whose papers "kr", "crowns" and "kroner" mean one currency. */
export const crownCountries: WordMap<string> = wordMap(
  paired(
    "copenhagen=DKK czech=CZK danish=DKK denmark=DKK dkk=DKK nok=NOK norway=NOK norwegian=NOK oslo=NOK prague=CZK sek=SEK stockholm=SEK sweden=SEK swedish=SEK",
  ),
);
