import { check, checkAll, checkNone } from "./check.ts";

describe("counts", () => {
  it("have the head noun for their unit, in the singular", () => {
    check("It runs [28] European factories now.", { value: 28, unit: "factory", kind: "count" });
    checkAll(
      "The firm built [7.8m|7800000 car] cars and [1,099,000|1099000 van] electric vans.",
      "About [500|500 engineer] software engineers will go.",
      "It has [two|2 supplier] parts suppliers and [three|3 office] sales offices.",
      "They bought [9.59 million|9590000 car] electric and plug-in cars.",
      "The line employs [2,400|2400 person] people.",
      "It sold [4,000|4000 GPU] Nvidia H100 GPUs.",
      "It ordered [18|18 777] 777s and [24|24 A320] A320s.",
      "A [three|3 factory]-factory complex will open.",
    );
  });

  it("reach across “of” to what they are taken from", () => {
    checkAll(
      "It will close [11|11 store] of its [164|164 store] stores.",
      "The rule hits [51|51 carrier] of Indonesia's air carriers.",
      "Side effects were seen in [6|6 patient] of [104|104 patient] patients.",
    );
  });

  it("reach across a possessive as well", () => {
    checkAll(
      "[Two|2 director] of Corvane's [nine|9 director] directors left.",
      "[Eleven|11 farm] of the valley's [58|58 farm] dairy farms have shut.",
    );
  });

  it("take their noun from before where it is plain", () => {
    checkAll(
      "It has [112|112 ship] ships, of which [80|80 ship] are leased.",
      "[Seventeen|17 shop] shops are empty, up from just [four|4 shop] before.",
      "The headcount is [86|86 employee].",
    );
  });

  it("in words need a noun", () => {
    checkAll(
      "It opened [two|2 plant] new plants and [a dozen|12 shop] shops.",
      "[Fourteen million|14000000 share] shares changed hands.",
    );
    checkNone(
      "The two said they would meet.",
      "One of the directors resigned.",
      "No one was hurt.",
      "Both left.",
      "Hundreds of jobs and tens of thousands of homes are at risk.",
      "Several hundred people came, and dozens stayed.",
      "Sales doubled in a decade.",
    );
  });

  it("may lend their noun to neighbours that lack one", () => {
    checkAll(
      "Output topped [9.58 million|9580000 unit] and [9.49 million|9490000 unit] units respectively.",
      "The chain has [5,100|5100 store] stores, up from [4,800|4800 store].",
      "Deliveries rose to [45,300|45300 delivery].",
      "The crash killed [12|12 person].",
      "It makes [15|15 boat] boats, [10|10 boat] of them for export.",
    );
  });

  it("alone in the cell of a table take their noun, unit or currency from the column's heading", () => {
    checkAll(
      "| Plant | Jobs | Sales ($m) | Range (km) | Rank |\n| --- | --- | --- | --- | --- |\n| Ghent | [750|750 job] | [12.5|12500000 USD] | [300|300 km] | 4 |",
    );
  });

  it("in a row of figures may be losses in brackets", () => {
    checkAll("Operating loss [(312)|-312] [(287)|-287]");
  });

  it("are people where they die or live, whatever was counted before", () => {
    checkAll(
      "It hit [three|3 country] countries. At least [200|200 person] died; [62|62 person] were injured.",
      "[Two|2 person] died and [12|12 person] drowned.",
      "The city of [1.4 million|1400000 person] has [two|2 airport] airports.",
    );
  });

  it("take the noun of what is as many", () => {
    checkAll(
      "It has [1,500|1500 job] jobs in [three|3 state] states, up from [1,200|1200 job].",
      "The backlog is [8,598|8598 jet] jets; [735|735 jet] were delivered.",
      "A survey of [1709|1709 pupil] pupils was made.",
    );
  });

  it("stand where a total is told", () => {
    checkAll(
      "Of the town's [45|45 death] deaths, the toll stands at [32|32 death].",
      "It asked [20|20 bank] banks; [five|5 bank] of the [20|20 bank] said no. It seats [450|450 person].",
    );
  });

  it("of index levels are points", () => {
    checkAll("The Nikkei dropped [486.18|486.18 point] points to close at [7,162.90|7162.9 point].");
  });
});
