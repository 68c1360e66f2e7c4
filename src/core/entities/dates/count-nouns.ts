import { wordSet } from "../../text/word-lists.ts";

/** What is counted in "1900 workers", so that the number before is no date. */
export const countNouns = wordSet(
  "people workers employees jobs cars vehicles units staff stores shops homes branches outlets companies firms students " +
    "members customers passengers flights seats rooms beds patients cases deaths shares copies households families " +
    "restaurants hotels schools hospitals trucks buses aircraft planes trains tonnes tons acres hectares barrels sites " +
    "locations countries cities towns delegates visitors users subscribers drivers pilots engineers researchers scientists " +
    "doctors nurses teachers officers soldiers troops men women children farmers investors shareholders suppliers dealers " +
    "dealerships items products models orders parts points stations chargers panels turbines apartments houses offices",
);
