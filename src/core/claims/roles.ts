import { wordSet } from "../text/word-lists.ts";

/** Heads of the roles that people speak in: "chief executive", "Nissan’s COO", "a spokeswoman". Lower case. */
export const roles = wordSet(`
  accountant activist adviser advisor ambassador analyst attorney auditor banker boss broker campaigner ceo cfo chair chairman chairperson chairwoman
  chancellor chief cio co-founder cofounder commissioner congressman consultant controller coo correspondent cto councillor counsel
  deputy designer developer director economist editor engineer executive expert farmer founder gm governor head inspector investor
  judge lawmaker lawyer leader manager mayor minister mp officer official owner partner president principal producer professor
  prosecutor regulator representative researcher scientist secretary senator shareholder spokesman spokesperson spokeswoman strategist
  superintendent supervisor trader treasurer trustee vice-president vp worker`);

/** Who speaks for a firm that watches others: "analysts at Corvane expect". */
export const analysts = wordSet("analysts economists strategists brokers");

/** Titles before a name. */
export const titles = wordSet(
  "mr mrs ms miss mx dr sir dame lord lady prof professor judge justice senator sen rep president chairman chief captain",
);

/** Nouns that stand for the company spoken of: "the carmaker said". */
export const companyNouns = wordSet(`
  agency airline automaker bakery bank bookmaker brand brewer broker brokerage builder business carmaker carrier chain chipmaker company concern conglomerate
  contractor corporation developer discounter distributor drugmaker enterprise exchange exporter firm giant grocer group housebuilder insurer
  joint-venture landlord lender maker manufacturer marque miner movie-maker multinational operator outfit partnership phonemaker platform producer
  publisher refiner rental-firm retailer rival shipper startup start-up steelmaker subsidiary supermarket supplier telco unit utility venture winemaker yard`);
