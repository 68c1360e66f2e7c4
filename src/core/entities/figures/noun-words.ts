import { monthNames, weekdayNames } from "../../text/calendar-words.ts";
import { wordSet } from "../../text/word-lists.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that end the search for a counted noun: what follows them is no longer what the number counts. */
export const nounStops = wordSet(`
a about above across after again against ago agree agreed ahead all almost along already also although altogether am among an and annually announced
any apart apiece are aren't around as at away back be became because become been before began behind being below beside between beyond both but by
came can cannot come comes compared could couldn't despite did didn't died do does doesn't don't down due during each earlier either else
even ever every everyone except fall fallen falling fell following for forever from further gained get gets got had hadn't
has hasn't have he hence her here hers higher him his how however i if in into is isn't it it's its itself joined just
last lasted later least less like lost lower made many may maybe me met might mine more most much must my near nearly neither never next
no nor not now of off often on once one only onto or other others our ours out outside over overall own owned per perhaps plus
put quite raised ran rather reached received remain remained remains reported respectively rise risen rising rose said saw say saying says set shall she
should signed since so some soon still straight such than that the their theirs them themselves then there these they this those though
through throughout thus till to today together told tomorrow tonight too took total toward towards tuesday under unless until unto up upon us
very via was wasn't we went were weren't what whatever when where whereas whether which while who whom whose why will with within
without won won't worth would wouldn't x yesterday yet you your yours
${monthNames} ${weekdayNames}
`);

/** Words that look like plurals and are none. */
export const notPlurals: ReadonlySet<string> = words(`
abs across afterwards always analysis bias business chaos christmas class congress consensus cross dubious express focus gas gross
headquarters' hers his lens less mass news overseas perhaps plus press process progress serious series' sometimes status success this thus towards
upwards versus virus whereas yes
`);

/** "plural=singular", or one word that is both. */
const paired = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split("="))
      .map(([plural = "", singular = plural]): [string, string] => [plural, singular]),
  );

/** Plurals without -s, with their singular. */
export const irregularPlurals: ReadonlyMap<string, string> = paired(`
aircraft alumni=alumnus bacteria=bacterium buses=bus businessmen=businessman cattle children=child craft crew
criteria=criterion crises=crisis data feet=foot fish fishermen=fisherman folk full-time gases=gas
grandchildren=grandchild halves=half headcount hovercraft indices=index knives=knife leaves=leaf lives=life
media=medium men=man mice=mouse offspring people=person personnel phenomena=phenomenon pizzas=pizza police
schoolchildren=schoolchild salespeople=salesperson salesmen=salesman series sheep shelves=shelf spacecraft species spokespeople=spokesperson
staff staffers=staffer teeth=tooth thieves=thief townspeople=townsperson troops=troop wives=wife women=woman
wolves=wolf youth
`);

/** Invariable words that count only at the end of their phrase: "300 staff", not "300 staff members". */
export const invariable = wordSet(
  "aircraft craft crew data fish media personnel police series staff youth headcount offspring",
);

/** What -es is taken off from, besides -ches, -shes, -sses, -xes and -zzes: "buses", "heroes". */
export const esPlurals: ReadonlyMap<string, string> = paired(`
aches=ache analyses=analysis avalanches=avalanche axes=axis bonuses=bonus caches=cache buses=bus campuses=campus
censuses=census crises=crisis echoes=echo gases=gas headaches=headache heroes=hero hypotheses=hypothesis lenses=lens
minuses=minus movies=movie niches=niche potatoes=potato calories=calorie cookies=cookie rookies=rookie selfies=selfie
ties=tie lies=lie pies=pie quizzes=quiz statuses=status syntheses=synthesis theses=thesis tomatoes=tomato
tranches=tranche vetoes=veto viruses=virus waltzes=waltz zombies=zombie
`);

/** Verbs in -s that follow a plural subject never, but stand where a second plural would: "the two plants employs" is a slip. */
export const oneNounsRefused = wordSet(`
account analyst another answer area aspect bit board by case could day direction element end example expert eye factor family fan firm
goal good guy hand idea insider investor kind last lawyer life man member minister moment more morning night of official
option participant party people person place point possibility problem question reason report resident respondent season side source
source-familiar spokesman step story strategist such theory thing time too trader type version voice way who with woman word year
`);
