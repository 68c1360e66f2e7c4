import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { findNames } from "../../../../src/core/entities/companies/find-names.ts";
import { type NameSummary, summarise } from "../../../../src/core/entities/companies/name-ledger.ts";
import { mentions, proveNames } from "../../../../src/core/entities/companies/resolve-names.ts";
import { readBlock } from "../../../../src/core/text/block.ts";
import { check } from "./check-companies.ts";

const each = (cases: readonly string[]): void => {
  for (const text of cases) it(text, () => check(text));
};

describe("companies recognised by form", () => {
  describe("a legal suffix is part of the span", () => {
    each([
      "The fleet was sold to [Orlund Shipping AS] in March.",
      "A plant run by [Veltrano S.p.A.] caught fire.",
      "[Hartwell Foods Inc.] closed two sites.",
      "A spokesman for [Kestrel & Rowe Ltd] declined to comment.",
      "They took [Brinmar Holdings plc] private.",
      "It hired staff from [Tanuki Robotics Co., Ltd.] in Osaka.",
      "The court ruled against [Pellworm GmbH] on Tuesday.",
      "It bought [Alderpoint Energy, Inc.], based in Ohio.",
    ]);
  });

  describe("a name that is longer or shorter than one that is proved", () => {
    each([
      "The payroll firm [Penlow] is sorry.\n\n[Penlow Payouts] has admitted a breach.",
      "[Hallam Seafood] (HALL.OL) grew. Its unit, [Hallam Pacific], did not.\n\nShares in [Hallam|Hallam Seafood] rose.",
      "It came from [Redlands Industries Inc.]\n\n[Redlands], a closely held maker of tiles, wants to sell.",
      "[Orvanto Therapeutics, Inc.] grew.\n\n[Orvanto Therapeutics] Reports Third Quarter Results",
    ]);
  });

  describe("a company's word that is a person's or a body's here", () => {
    each([
      "Aldo Ferrucci, who has died aged 79, mended clocks.",
      "The Reserve Bank of India (RBI) kept its rate.\n\nThe RBI was cautious.",
      "He bought boots at [Aldo].",
      "Prices rose, according to the Central Bank.",
      "By 1960 [Halden & Sons] had 40 of them, says Aldo Halden.\n\nHe is Aldo Halden the younger.\n\nHalden was born in Leeds and lives there.",
    ]);
  });

  describe("the words around a name prove it", () => {
    each([
      "He bet through an account at [Marlow Finch] in May.",
      "The tug, chartered from [Halden Marr], got a line aboard.",
      "[Orveem Rotterdam] has been testing six trucks.",
      "DURHAM, N.C., Nov. 6 /[PRNewswire]/ -- It grew.",
      "Files were put on a [Telegram] channel in May.",
      "He denied a report in [Mint] that it was for sale.",
      "The Belgian mill [Filatex Lambert] must pay.",
      "Jo Doe, who owns [Harwit Septic], was there.",
      "The family holds 41 percent of [Farmax Neva], and Jo Doe runs it.",
      "Shares in [Orvanto] fell 4% on Monday.",
      "The chip maker [Quellix] cut its forecast.",
      "Anna Bergqvist, chief executive of [Sundvall], said demand was weak.",
      "A [Drovanti]-owned warehouse burned down.",
      "Analysts had expected [Tremolux]'s revenue to fall.",
      "The group acquired [Zelmar] for $40 million.",
      "Karl Odell, an analyst at [Pinderley], cut his rating.",
      "[Brackwater], the maker of pumps, will move to Leeds.",
      "[Novaquill] (NYSE: NVQ) reported a loss.",
      "The startup [Heliotrek] raised $12 million.",
      "Suppliers such as [Marbeck] and [Oltano] face delays.",
      "Two grocers, [Marbeck] and [Oltano], have signed up.",
      "It is owned by a consortium of [Marbeck] and [Oltano].",
      "Germany's [Progrell] has started up a mill in Hungary.",
      "Jo Doe was previously at [Pinderley] in Leeds.",
      "A lawyer for the state, Jo Doe of [Pinder Holm], told the court so.",
      "“It is late,” said Jo Doe of [Pinder Holm].",
      "[Sorvig] of Germany will supply the furnace.",
      "It owes banks £3m. [Dunlark] filed for Chapter 11 in March.",
      "It called in administrators from [Tarvane] on Friday.",
      "Lawyers at [Faruki & Faruki], who represent her, will appeal.",
      "[Brannoch Industries] and Lower Galloway were sellers.",
      "Its parent, which runs [SkyGo], and the agents [Pinder Holm] agreed.",
      "Three other agencies -- [Marbeck], [Pinder Holm] and [Oltano] -- had pitched.",
      "It moved its account from [Bozwell Worldwide] in May.",
      "Investors dumped [Havgard] stock after the ruling.",
      "[Castlemoor] posted a net loss of $3 million.",
      "It is a unit of privately held [Dornick].",
      "Customers include [Moltex] and [Belvane].",
      "Passengers on a [Norvik Air] jet were unhurt.",
      "The park is owned by Norwegian utility [Lysvik] and [Statoil].",
      "It was sold to [Lindqvist Pharma LLC], which competes with [Datrix].",
      "He bought the [Harwich Gazette] in 1990.",
      "Its largest shareholder, [Fjordvest], objected.",
      "She is a lawyer with the firm [Harlow, Dent and Ruiz] in Leeds.",
      "It asked [Harlow, Dent & Ruiz Securities Corp.] for advice.",
    ]);
  });

  describe("a company in a list makes its neighbours companies", () => {
    each([
      "It competes with [Volvo], [Torvik] and [Scania].",
      "It is stocked by [Reavor's], [Walmart] and [Tesco].",
      "Orders came from [Boeing] and [Halvane].",
    ]);
  });

  describe("a business word ends a name", () => {
    each([
      "It agreed a deal with [Silverlake Robotics] on Friday.",
      "[Castellan Airlines] cancelled 40 flights.",
      "A loan from [Bank of Dunmore] fell due.",
      "It beat [Lufthansa Orvik] and [Bosch Tarn] to the deal.",
    ]);
  });
});

describe("companies of the lexicon", () => {
  describe("are found wherever they stand, with their usual full name", () => {
    each([
      "Ola Berg/[AP|Associated Press]",
      "[GM|General Motors] warned that sales would fall.",
      "Foreign brands including [Tesla], [BMW] and [Ford|Ford Motor] raised prices.",
      "Growth at [SAIC|SAIC Motor] slowed.",
      "[Coca-Cola] and [McDonald’s] renewed the contract.",
      "[AT&T], [H&M] and [Marks & Spencer] took part.",
      "[Kidder, Peabody] and [Dillon Read] set the price.",
      "[Olivetti] and [Digital Equipment Corp.|Digital Equipment] sold computers.",
      "[Pepsi-Vendrane] was the name of the venture.",
    ]);
  });

  describe("ambiguous words need evidence", () => {
    each([
      "The target was missed. Target the right customers.",
      "[Target] reported lower profit. Shares of [Target] fell.",
      "[Apple]'s revenue rose.",
      "An apple a day. Apple pie sells well.",
      "Orange juice prices rose.",
      "[Shell] said it would cut output.",
      "[Northwest|Northwest Airlines] said it would lease jets. Rain fell in the northwest.",
      "[Digital Equipment Corp.] makes disks. [Digital], based in Maynard, had no choice.",
    ]);
  });

  describe("a maker's name in a product's counts, the product does not", () => {
    each([
      "The [Nissan] Leaf sold well.",
      "The [Nissan] Ariya is an electric car.",
      "The firm sold three Teslas.",
      "A [Boeing] 787 landed.",
      "[Mattel] lost a case over the song “Barbie Girl”.",
    ]);
  });
});

describe("what is no company", () => {
  each([
    "Ravinder Mehta said sales fell.",
    "Mr Ford declined to comment.",
    "President Joe Biden met Chancellor Olaf Scholz in Berlin.",
    "Uppsala University signed the paper in Lund on Nov. 3.",
    "Trading on the New York Stock Exchange and the NSE was thin.",
    "The Bank of Portugal and the Reserve Bank of India raised rates.",
    "Norwegian utility bosses met in Kimitsu.",
    "The Federal Reserve and the Bank of England raised rates.",
    "The S&P 500 and the FTSE 100 fell; the Nikkei average rose.",
    "It won the World Car of the Year Award at the Tokyo Motor Show.",
    "The Ministry of Finance in Rome objected.",
    "Demand for EVs rose in California.",
    "It is controlled by Cheong Wai-kit. The Naveen Gohal-led airline lost money.",
    "The maker of Kettle King soups and the producer of Bountalo sued.",
    "West Germany and the Soviet Union agreed; West German exports rose.",
    "Bank chief quits over loss at a factory of [Fiat].",
    "Trading on the Australian Stock Exchange was thin.",
    "“It is a great company,” said Peel.",
    "The most-traded B shares fell. Cylinder revenue rose.",
    "Buses out of Scranton and [Delta Air Lines] flights were cancelled.",
    "The maker of KitKat and Nescafé sued.",
    "New Energy Vehicles (NEVs) sold well in China.",
    "The Institute for Harbour Safety and the Confederation of European Tyre Industries (Cetyi) objected.",
    "Prices are set in New York Stock Exchange composite trading.",
    "Messrs. Harlow, Ford and Ruiz own 64% of the shares.",
  ]);
});

describe("evidence across the article", () => {
  it("a name once proved is a company wherever it stands", () => {
    check(
      "[Orvanto] Shares Jump As Orders Rise\n\n[Orvanto] opened a plant. Shares in [Orvanto AB|Orvanto] rose.\n\nThe plan pleased [Orvanto].",
    );
  });

  it("a short form joins its long form", () => {
    check("[Envision AESC|Envision AESC] will build a plant with [Nissan]. Later, [Envision|Envision AESC] grew.");
    check("[Mitsubishi Motors] cut jobs. In May, [Mitsubishi|Mitsubishi Motors] had warned of this.");
  });

  it("a unit of its own keeps its own name", () => {
    check("[Nissan Motor|Nissan Motor] named a president of [Nissan China|Nissan China]. [Nissan|Nissan Motor] fell.");
  });

  it("two mentions side by side stay two", () => {
    check("[Renault] [Renault] Chief Executive Paolo de Santis agreed.");
  });

  it("initials in brackets join their long form", () => {
    check(
      "[Northern Lights Aviation Ltd|Northern Lights Aviation] ([NLA|Northern Lights Aviation]) grew. Then [NLA|Northern Lights Aviation] shrank.",
    );
  });

  it("a place or a nation is no short form of a company called after it", () => {
    check("[New York Times|New York Times] reporters left. The New York Mets lost in New York.");
    check("[Nigerian National Petroleum Corporation] agreed. Prices fell on the Nigerian Stock Exchange.");
  });

  it("a surname once introduced is a person", () => {
    check("Anna Lindqvist, chief executive of [Volvo], resigned. Lindqvist said the firm was sound.");
  });
});

describe("the dossier's own companies", () => {
  it("are found wherever they stand", () => {
    check("We ate [Blue Lemon] soup.", [{ name: "Blue Lemon", aliases: [] }]);
    check("[BL|Blue Lemon] grew.", [{ name: "Blue Lemon", aliases: ["BL"] }]);
    check("They work at [anders & co|Anders], [The Works] and [Anna Berg Ltd] now.", [
      { name: "Anders", aliases: ["anders & co"] },
      { name: "The Works", aliases: [] },
      { name: "Anna Berg", aliases: [] },
    ]);
  });

  it("and what they say to be none is none", () => {
    check("Nissan grew.", [{ name: "Nissan", aliases: [], not: true }]);
    check("The [Apple] bid for Apple Bank failed, [Apple] said.", [{ name: "Apple Bank", aliases: [], not: true }]);
  });
});

describe("known to be wrong", () => {
  const wrong = (title: string, marked: string): void => {
    it(`wrong: ${title}`, () => check(marked));
  };
  wrong("a title with an ampersand is taken for a firm", "The studio released [Marlow & Finch] in May.");
  wrong("an acronym that nothing explains is missed", "OQD estimates that sales slid 12 percent.");
  wrong("a bare name without any cue is missed", "Hotels in the south closed after Velmora did.");
  wrong("a ship named after a company counts as the company", "The [Maersk] Alabama ran aground.");
  wrong("a lab that is no enterprise ends like one", "It was tested by [Norvik Laboratories] of the university.");
});

describe("a ledger of names", () => {
  const summary = (text: string): NameSummary => summarise(findNames(readBlock(text)));

  it("gives after any additions and removals what it would give anew", () => {
    const kept = [
      "Shares in Orvanto fell.",
      "The plan pleased Orvanto and Anna Berg.",
      "Berg left Tessel Robotics (TR).",
    ];
    const passing = ["Orvanto Holdings plc grew.", "Mr Orvanto, chairman of TR, left.", "Tessel sued Berg AB."];
    const fresh = proveNames(kept.map(summary));
    const used = proveNames([...kept, ...passing].map(summary));
    for (const text of passing) used.remove(summary(text));
    for (const text of [...kept, ...passing]) {
      const candidates = findNames(readBlock(text));
      assert.deepEqual(mentions(candidates, used), mentions(candidates, fresh), text);
    }
  });

  it("proves a name as soon as one block does", () => {
    const first = findNames(readBlock("The plan pleased Orvanto."));
    const ledger = proveNames([summarise(first)]);
    assert.deepEqual(mentions(first, ledger), []);
    const second = summary("Shares in Orvanto fell.");
    ledger.add(second);
    assert.equal(mentions(first, ledger)[0]?.text, "Orvanto");
    ledger.remove(second);
    assert.deepEqual(mentions(first, ledger), []);
  });
});
