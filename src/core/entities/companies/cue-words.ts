import { sentenceOpeners } from "../../text/abbreviations.ts";
import { askOnce } from "../../text/words.ts";
import { givenNames } from "./given-names.ts";
import { notCompanyTails } from "./not-company-words.ts";
import { ordinaryWords } from "./ordinary-words.ts";

/** What a word beside a name says of it. A word may carry several cues; `cuesOf` gives them as bits. */
export const Cue = {
  /** "X said". */
  speech: 1 << 0,
  /** "X posted a loss": what enterprises do and people and places hardly ever. */
  companyVerb: 1 << 1,
  /** "the carmaker X", "X, a maker of": what an enterprise is. */
  companyNoun: 1 << 2,
  /** "X's revenue", "X shares": what an enterprise has. */
  companyAsset: 1 << 3,
  /** "chief executive of X", "X president". */
  role: 1 << 4,
  /** "acquired X", "stake in X", "merger with X": what is done with enterprises. */
  deal: 1 << 5,
  /** "Mr X". */
  title: 1 << 6,
  /** "rivals such as X": more than one enterprise. */
  companyNouns: 1 << 7,
  /** "in X", "near X": rather a place. */
  place: 1 << 8,
  /** "the X SUV", "X smartphones": rather a product. */
  product: 1 << 9,
  /** "X's wife", "X, 54,": rather a person. */
  person: 1 << 10,
  /** "X-owned", "X-backed". */
  hyphen: 1 << 11,
  /** Business words that end a name: "Motors", "Airlines"; with one of them a run of capitals is a company. */
  tail: 1 << 12,
  /** Business words that only go on with a name known otherwise: "Europe", "Cloud", "International". */
  weakTail: 1 << 13,
  /** Words that end the name of a newspaper, agency or broadcaster. */
  publisherTail: 1 << 14,
  /** A capital on them says nothing: sentence openers and words of headings. */
  ordinary: 1 << 15,
  /** Last words of bodies, places, laws, prizes, events. */
  bodyTail: 1 << 16,
  /** Words within names of persons: "de", "van", "bin". */
  particle: 1 << 17,
  given: 1 << 18,
  /** First words of companies: "Maison", "Grupo". */
  head: 1 << 28,
  /** Nations, months, weekdays and the like, which end no name and belong to none. */
  calendar: 1 << 19,
  /** "told X", "according to X": who is asked. */
  source: 1 << 20,
  /** Words that may join two parts of a name in lower case: "of", "and", "the", "for". */
  joiner: 1 << 22,
  /** "unit of X", "shares of X", "customers of X". */
  ofHead: 1 << 23,
  /** A sentence that begins with it goes on with a new name: "But X", "When X". */
  opener: 1 << 24,
  /** "X fell 4%": what shares do. */
  move: 1 << 26,
  /** Words that begin the name of a newspaper. */
  publisherHead: 1 << 27,
  /** Capitalised before a person's name: "Chief Executive X", "President X". */
  rank: 1 << 25,
} as const;

const cues = new Map<string, number>();
const mark = (bit: number, words: string): void => {
  for (const word of words.split(" ")) cues.set(word, (cues.get(word) ?? 0) | bit);
};

export const cuesOf = (lower: string): number => cues.get(lower) ?? 0;

/** The same for a token. */
export const cuesAt = askOnce(({ lower }) => cuesOf(lower));

mark(
  Cue.speech,
  "understands acknowledged added admitted advised alleged announced argued asserted believes claimed commented confirmed contended declared " +
    "denied disclosed emphasised emphasized estimated estimates expects explained forecast hinted indicated insisted insists noted " +
    "predicted predicts reckons recalled remarked replied reported reports responded revealed said saying says stated stressed suggested tells " +
    "thinks told tweeted urged warned warns wrote",
);
mark(
  Cue.companyVerb,
  "advised announce compete launch operate own owns post publish sell supply appointed built builds hires holds " +
    "manages named names runs run settled tapped declined declines carried carries acquired acquires acquiring axed " +
    "announced announces booked bought buys ceased closed competes commissioned delisted delivered delivers " +
    "developed develops disclosed distributes divested doubled earned employs expects exported exports filed " +
    "floated forecasts generated generates hired imported imports introduced invested invests issued launched " +
    "launches launching laid lists listed licensed makes manufactured manufactures marketed markets merged merges " +
    "missed offered operated operates outperformed outsources overtook paid pays partnered posted posts priced " +
    "produced produces published raised recalled recalls recorded refinanced released relaunched reported reports " +
    "restructured rolled sacked scrapped sells ships shipped slashed sold spun sued sues supplied supplies tendered " +
    "traded trades underperformed unveiled unveils withdrew swallowed idled mothballed shuttered rebranded poached " +
    "hiked assembles bottles brews cancelled canceled grounded owes scrubbed",
);
const companyNouns =
  "agency airline airlines app arm bottler daily paper automaker bank bookmaker brand brewer broadcaster broker " +
  "brokerage builder business buyout carmaker carrier casino chain charity chipmaker colossus company competitor " +
  "conglomerate consultancy consortium contractor cooperative corporation creditor customer dealer dealership " +
  "developer distiller distributor drugmaker employer enterprise exporter fabricator fintech firm franchise fund " +
  "giant grocer group grower hauler haulier hotelier housebuilder importer issuer jeweler perfumer chocolatier " +
  "couturier forwarder railway railroad trucker tannery insurer investor jeweller landlord lender manufacturer " +
  "magazine maker marketplace marque mill miner multinational newspaper operator outfit owner packager parent " +
  "partner platform planemaker plantmaker player portal powerhouse producer provider publisher rail-operator " +
  "reinsurer refiner restaurateur retailer rival sawmill shareholder shipbuilder shipper shipyard smelter spinoff " +
  "spin-off start-up startup steelmaker studio subsidiary supermarket supplier telecom telco tenant theatre " +
  "trader trust truckmaker tyremaker unicorn unit upstart utility vendor venture vineyard watchmaker website " +
  "wholesaler winemaker dairy bakery brewery foundry co-operative behemoth titan heavyweight specialist auditor " +
  "underwriter bookseller sportswear toymaker phonemaker battery-maker biotech pharma label newswire outlet";
mark(Cue.companyNoun, companyNouns);
// The plurals of what one enterprise is are what several are: "carmakers".
for (const noun of companyNouns.split(" ")) mark(Cue.companyNouns, `${noun}s`);
mark(
  Cue.companyNouns,
  "buyers clients companies consultancies peers stocks subsidiaries agents utilities majors agencies businesses",
);
mark(
  Cue.companyAsset,
  "accounts acquisition adr adrs app apps assets auditor auditors balance bid board boardroom bond bonds boss " +
    "bosses brand brands branches business businesses buyback capex capitalisation capitalization ceo cfo chairman " +
    "chairwoman chatbot chief chips cloud competitors coo creditors cto customer customers dealer dealers " +
    "dealership dealerships debt deliveries depots directors dividend division earnings ebitda employee employees " +
    "engineers engine engines executive executives expansion facilities facility factories factory fleet flagship " +
    "founder founders franchise franchises guidance headquarters ipo investors lawyers lineup line-up listing logo " +
    "losses loss management margin margins market-share marketing merger models network networks offering officials " +
    "operations operating orders outlets output owner owners owned parent passengers patents platform platforms " +
    "plant plants portfolio portal president product products production profit profits profitability prospectus " +
    "range refinery representative representatives results revenue revenues research rival rivals sales securities " +
    "share shareholder shareholders shares shops showrooms store stores site spokesman spokeswoman spokesperson " +
    "spokespeople stake stock stockbroker stock-price subsidiaries subsidiary subscribers supplier suppliers " +
    "takeover technology turnaround turnover unit units users valuation vehicles vans trucks trucking warehouse " +
    "warehouses website workers workforce workshop lender plane planes jet jets aircraft co-founder cofounder " +
    "satellites rockets flights routes trains ferries ships tankers hotels restaurants mines reactors phones " +
    "bottlings showroom headcount backlog order-book",
);
mark(
  Cue.role,
  "analyst analysts architect boss ceo cfo chair chairman chairperson chairwoman chief cmo co-ceo co-chairman co-founder cofounder coo banker bankers broker brokers correspondent counsel cto dealer dealers trader traders controller director economist " +
    "economists employee engineer executive executives exec founder founders head lawyer manager managers officer officers official owner partner president researcher representative " +
    "scientist shareholder spokesman spokesperson spokeswoman strategist strategists treasurer vice-chairman vice-president vp secretary",
);
mark(
  Cue.deal,
  "financed funded sponsored acquire acquired acquires acquiring acquisition alliance bought buy buying buyout " +
    "collaboration collaborate collaborating compete competes competing contract contracts controlled deal disposal " +
    "divestment invest invested investing investment investments joint merge merged merger merging owned outbid " +
    "partner partnered partnering partnership partnerships purchase purchased rescue sale sell sold stake stakes " +
    "sue sued suing supply supplying supplied tie-up takeover takeovers venture ventures agreement lawsuit backed " +
    "founded overtaken overtaking overtook manufactured made produced published run operated distributed developed " +
    "ordered joined left rivalling rivaling",
);
mark(
  Cue.ofHead,
  "acquisition arm board boss branch brand brands chairman chairwoman chief co-founder cofounder customer " +
    "customers directors director division executive founder founders head headquarters majority management " +
    "minority owner owners parent partner president producer publisher purchase result results sale sales share " +
    "shareholder shareholders shares shutdown stake stock subsidiary takeover unit units valuation bankruptcy " +
    "collapse control half users employees workers operator subsidiaries supplier suppliers competitor competitors " +
    "rival rivals clients investors spokesman spokesperson spokeswoman treasurer manager manufacturer analyst " +
    "economist strategist ceo cfo coo cto % percent cent",
);
mark(
  Cue.title,
  "adm admiral archbishop baron baroness bishop capt captain col colonel cllr dame detective dr father general gov governor judge justice king lady lord lt madam madame major mayor messrs minister miss mr mrs ms mx " +
    "president prince princess prof professor queen rep representative rev sen senator secretary sgt sheikh sheikha sheriff sir sister chancellor premier councillor ambassador commissioner congressman congresswoman",
);
mark(
  Cue.place,
  "in near outside across throughout around inside northern southern eastern western central downtown within via visited",
);
mark(
  Cue.product,
  "app application browser car cars chip chips coupe console cream crossover device devices drug drugs edition ev evs fragrance franchise game games handset handsets hatchback hybrid jab jet laptop laptops lorry minivan " +
    "model models motorcycle notebook phone phones pickup plane saloon sedan series smartphone smartphones smartwatch software suv suvs tablet tablets " +
    "trailer truck van variant vaccine version vehicle vodka wine whisky pill branded operating-system",
);
mark(
  Cue.person,
  "aged born brother daughter father husband jr mother sister son wife who whose widow smiled joked wept quipped",
);
mark(
  Cue.hyphen,
  "affiliated backed based branded built controlled designed developed funded founded led like linked listed made operated owned powered produced run sponsored supplied type",
);
mark(
  Cue.tail,
  "advisers advisors aerospace architects aggregates agri agro air airlines alliance airways analytics apparel apps assurance atelier audio auto automation automobile automobiles automotive aviation bakeries bakery bancorp bancshares bank banking banks batteries battery beverage " +
    "beverages bio biologics biopharma biosciences biosystems biotech biotechnology biotherapeutics boats bottlers brands breweries brewery brewing broadcasting brothers building-society builders capital cargo cars casinos cement " +
    "ceramics chemical chemicals chocolates clothing coatings coffee communications components computers computing confectionery construction consultancy consulting containers copper cosmetics couriers creamery cruises dairies dairy data-systems defence defense " +
    "dental developers developments diagnostics diamonds digital-media distillers distillery distributors drilling dynamics e-commerce electric electrical electricity electronics energies energy engineering engineers engines enterprise enterprises entertainment " +
    "environmental equipment equities estates fils freres frères express-lines fabrication farms fasteners fashion ferries fertilisers fertilizers film films finance financial fintech fishing fisheries fitness flooring food foods footwear forge forestry café cafe castings foundries foundry freight " +
    "furniture games gaming garments gas genetics genomics glass gold gourmet graphics grocers group haulage healthcare healthtech holding holdings homes hospitality hotel hotels housing hydrogen " +
    "immunotherapeutics industrial industries infotech infrastructure ingredients instruments insurance investments interiors inns jewellers jewelry laboratories labs leasing land leisure life lines lighting lithium logistics lubricants machinery machines magnetics manufacturing " +
    "marine-services maritime materials meats media medical medicines metals microchips microelectronics microsystems mills minerals mining mobile mobility mortgage motor motorcycles motors mutual networks " +
    "nutrition oil oilfield opticians optics oncology outfitters outdoors packaging paints payroll paper partners payments petrochemical petrochemicals petroleum pharma pharmaceutical pharmaceuticals pharmacies pharmacy photonics pictures pipelines pipes plastics polymers ports potash " +
    "poultry power precision press-group printing produce properties property publications publishers publishing quarries radiology railroad railways realty records recycling refining renewables rentals research resorts resources restaurants retail retailers robotics rubber " +
    "savings seafood seafoods securities security seeds semiconductor semiconductors shipbuilding shipping shipyard shipyards shoes silicon software solar solutions solvents spices spirits steel steels steelworks stores storage studios studio subsea supermarkets supplies surgical synthetics systems " +
    "technologies technology tech telecom telecommunications telecoms telephone television textile textiles therapeutics threads timber tires tobacco tools towage towers toys tractor tractors trading trailers transit transport transportation travel trucks trucking tubes turbines tyres utilities " +
    "vaccines ventures vineyards vodka yarns stockbrokers technics technik waste watches water wealth wholesale wind winery wines wireless works worldwide yachts yards zinc",
);
mark(
  Cue.weakTail,
  "scotland wales eesti suomi norge sverige danmark polska africa america americas aerostructures airplanes asia asia-pacific australia austria bahrain bangladesh belgium brasil brazil britain canada capital chile china cloud colombia commercial corporate czech denmark deutschland digital " +
    "egypt emea espana europe finland france germany ghana global health home hungary india indonesia international investment investments interactive ireland israel italia italy japan kenya korea labs latam latin " +
    "malaysia management mexico middle-east netherlands new-zealand nigeria north norway online pacific pakistan peru philippines plus poland portugal private romania russia services singapore south spain sweden switzerland taiwan " +
    "thailand turkey uk usa us u.k. u.s. vietnam asset wealth advisors advisers bank securities research ai credit wholesale consumer products design racing-team east zealand holdings group studios",
);
mark(
  Cue.publisherTail,
  "bulletin chronicle courier daily dispatch enquirer examiner gazette globe guardian herald inquirer journal ledger magazine mirror monitor news newspaper newspapers newswire observer post press radio record review standard star sun telegraph times tribune tv weekly wire",
);
mark(Cue.publisherHead, "daily evening morning sunday weekly saturday");
mark(
  Cue.move,
  "added advanced climbed closed dipped dived dropped eased edged fell gained gains jumped leapt lost plunged plummeted rallied retreated rose sank shed " +
    "slid slipped slumped soared surged tumbled",
);
mark(
  Cue.head,
  "banca banco banque caisse casa cervecería compagnie compania compañía empresas groupe grupo gruppo maison officine societe société",
);
mark(
  Cue.particle,
  "al abu ben bin da das de dei del della den der di do dos du el ibn la le mac san st ten ter van vom von zu zur",
);
mark(
  Cue.calendar,
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun christmas easter ramadan diwali thanksgiving halloween",
);
mark(Cue.joiner, "of and the for & de du des la los del di e y et und");
mark(Cue.source, "told by from to according interview statement reported via");
mark(
  Cue.rank,
  "acting ceo cfo chair chairman chairperson chairwoman chancellor chief cio cmo co-ceo co-chairman co-founder cofounder coo cto deputy director editor executive founder " +
    "governor head managing mayor minister officer president premier professor secretary senator spokesman spokesperson spokeswoman svp evp treasurer vice vp analyst commissioner ambassador",
);
mark(Cue.bodyTail, [...notCompanyTails].join(" "));
mark(Cue.ordinary | Cue.opener, [...sentenceOpeners].join(" "));
mark(Cue.ordinary, ordinaryWords);
mark(Cue.given, givenNames);
