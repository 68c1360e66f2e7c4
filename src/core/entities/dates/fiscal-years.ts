import { codeAt } from "../../text/code-at.ts";

/** When a company's financial year begins, and whether "fiscal 2023" names the year that it begins or ends in. */
export interface FiscalYear {
  /** 1 to 12. */
  readonly start: number;
  readonly named: "start" | "end";
}

const cache = new Map<string, FiscalYear>();

/**
 * The convention of a well-known company, by the first word or words of its name in any case, with or without accents. Weeks that shift a year's end to
 * a Saturday are rounded to whole months: Apple's year ends with September.
 */
export function fiscalYearOf(name: string): FiscalYear | undefined {
  if (cache.size === 0) for (const line of conventions) addLine(line);
  const lower = withoutAccents(name.toLowerCase());
  const one = lower.indexOf(" ");
  if (one < 0) return cache.get(lower);
  const two = lower.indexOf(" ", one + 1);
  return cache.get(two < 0 ? lower : lower.slice(0, two)) ?? cache.get(lower.slice(0, one));
}

const withoutAccents = (text: string): string => {
  for (let at = 0; at < text.length; at++)
    if (codeAt(text, at) > 127) return text.normalize("NFD").replace(/\p{M}/gu, "");
  return text;
};

/** The convention that an article's money suggests where no company's is known: rupees and yen go with April, Australian dollars with July. */
export function fiscalYearOfCurrency(code: string): FiscalYear | undefined {
  if (code === "INR") return { start: 4, named: "end" };
  if (code === "AUD") return { start: 7, named: "end" };
  if (code === "JPY") return { start: 4, named: "start" };
  return undefined;
}

function addLine([start, named, names]: readonly [number, "start" | "end", string]): void {
  for (const name of names.split(",")) cache.set(name, { start, named });
}

// First month, what the number names, and the companies: lower case, sorted.
const conventions: readonly (readonly [number, "start" | "end", string])[] = [
  [
    1,
    "end",
    "airbus,alphabet,amazon,amd,at&t,bank of,barclays,basf,bayer,bmw,boeing,bp,byd,catl,chevron,citigroup,coca-cola," +
      "daimler,exxon,exxonmobil,facebook,ford,foxconn,general electric,general motors,glencore,gm,goldman,google,hsbc," +
      "hyundai,ibm,intel,jpmorgan,kia,lg,lloyds,mcdonald's,mercedes,mercedes-benz,meta,morgan stanley,nestle,netflix," +
      "pepsico,pfizer,philips,porsche,renault,rio tinto,samsung,sap,shell,sk hynix,stellantis,tesla,totalenergies,tsmc," +
      "twitter,uber,ubs,unilever,verizon,volkswagen,volvo,vw,wells fargo",
  ],
  [
    2,
    "start",
    "abercrombie,burlington,dick's,dollar general,foot locker,gap,home depot,kohl's,lowe's" +
      ",macy's,nordstrom,ross,target,urban outfitters,williams-sonoma",
  ],
  [2, "end", "b&m,best buy,dell,dollar tree,kingfisher,nvidia,salesforce,snowflake,tjx,wal-mart,walmart" + ",workday"],
  [3, "end", "j sainsbury,marks &,marks and,sainsbury,sainsbury's,tesco"],
  [
    4,
    "start",
    "advantest,ajinomoto,ana,asahi kasei,astellas,bandai,brother,casio,daiichi,daikin,denso" +
      ",docomo,eisai,fanuc,fujifilm,fujitsu,hino,hitachi,honda,idemitsu,isuzu,itochu" +
      ",japan airlines,japan post,jfe,kao,kawasaki,kddi,keyence,komatsu,konami,konica,kyocera" +
      ",marubeni,mazda,mitsubishi,mitsui,mizuho,murata,nec,nidec,nikon,nintendo,nippon,nissan" +
      ",nomura,nsk,ntt,olympus,omron,panasonic,ricoh,rohm,sega,sharp,shimizu,shin-etsu" +
      ",softbank,sompo,sony,subaru,sumitomo,suzuki,taisei,takeda,tdk,tepco,terumo,tokio marine" +
      ",tokyo electric,tokyo electron,toshiba,toyota,yamaha,yamato,yaskawa",
  ],
  [
    4,
    "end",
    "adani,alibaba,axis bank,bajaj,bharti,british land,bt,burberry,cipla,coal india,de la,dlf" +
      ",dr reddy's,dxc,ea,electronic arts,flipkart,great portland,hcl,hdfc,hero motocorp,hindalco" +
      ",hindustan,icici,indigo,infosys,itc,jaguar land,jet airways,johnson matthey,jsw,kotak" +
      ",land securities,larsen,lenovo,logitech,lupin,mahindra,maruti,mckesson,national grid,ntpc" +
      ",ongc,oyo,paytm,reliance,royal mail,ryanair,severn trent,singapore airlines,sse,state bank" +
      ",sun pharma,take-two,tata,tate &,tech mahindra,titan,united utilities,vedanta,vodafone" +
      ",wipro,wizz,xilinx,zomato",
  ],
  [6, "end", "fedex,general mills,nike,oracle,paychex"],
  [
    7,
    "end",
    "barratt,bhp,coles,commonwealth bank,diageo,dunelm,estee lauder,fox,hays,microsoft" +
      ",news corp,p&g,procter,qantas,sky,telstra,wesfarmers,woolworths",
  ],
  [8, "end", "campbell,cisco,thor"],
  [9, "end", "accenture,associated british,autozone,costco,jabil,micron,monsanto,walgreens"],
  [
    10,
    "end",
    "air products,anz,apple,aramark,aurubis,ceconomy,compass,disney,easyjet,emerson" +
      ",franklin resources,hologic,imperial brands,infineon,johnson controls,metro,mitie" +
      ",national australia,osram,qualcomm,rockwell,sage,siemens,sonos,starbucks,thyssenkrupp,tui" +
      ",tyson,virgin money,visa,walt disney,westpac,woodward",
  ],
  [
    11,
    "end",
    "agilent,analog devices,applied materials,broadcom,d.r. horton,deere,hewlett packard" +
      ",hewlett-packard,hp,hpe,john deere,keysight,synopsys,toll brothers",
  ],
  [12, "end", "adobe,carnival,h&m,jefferies,kb home,lennar,mccormick"],
];
