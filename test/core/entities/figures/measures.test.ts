import { check, checkAll, checkNone } from "./check.ts";

describe("measures", () => {
  it("include the unit, glued, spaced or hyphened", () => {
    check("It adds [200km] of range.", { value: 200, unit: "km", kind: "measure" });
    checkAll(
      "An [800V|800 V] system charges in a [10-minute|10 min] stop.",
      "The plant makes [9 GWh|9 GWh] a year on [60,000-square-foot|60000 ft²] floors.",
      "It holds [82.9 million tonnes|82900000 t] and [500,000 barrels|500000 bbl].",
      "It weighs [138g|138 g], has a [4.7-inch|4.7 in] screen and [8GB|8 GB] of memory.",
      "It was [30C|30 °C] at noon and [20 degrees Celsius|20 °C] at night.",
      "It does [55 mpg|55 mpg] and [120 mph|120 mph].",
    );
  });

  it("tell metres from millions", () => {
    checkAll(
      "The car is [4.6m|4.6 m] long and [1.92m|1.92 m] wide.",
      "The pit is [95m|95 m] deep; a [50m|50 m] pool is planned.",
      "It has a wheelbase of [2.775m|2.775 m].",
      "It let [1.5m sq ft|1500000 ft²] of offices, [2m square feet|2000000 ft²] of shops; a yard is [50m|50 m] square.",
      "The group sold [7.8m|7800000 car] cars for [$5m|5000000 USD].",
      "Traffic reached [21.4m|21400000 passenger] passengers.",
    );
  });

  it("include durations that the calendar does not fix", () => {
    checkAll(
      "The [20-year|20 year] alliance ended after [eight straight years|8 year] of growth.",
      "It lasted [two and a half years|2.5 year] and [half an hour|0.5 h].",
      "The [10-year|10 year] yield rose.",
      "They will invest it over [three years|3 year].",
    );
    checkNone(
      "In the first 10 months of the year it grew.",
      "It earned more in the 13 weeks to September 1.",
      "It lost money in the three months ended March 31.",
      "In the 2017 financial year it grew, as in the six months from November.",
      "That was 15 years ago, or two years earlier.",
      "It grew over the past five years.",
    );
  });

  it("tell degrees from letters", () => {
    checkAll(
      "It was [86 F|86 °F] ([30 C|30 °C]) by day and [-4C|-4 °C] by night.",
      "The alloy melts at a temperature of [573.15K|573.15 K]; doses keep at [2C|2 °C] to [8C|8 °C] in a cold room.",
      "The clerk earns [50K|50000] a year.",
    );
    checkNone("A 4K screen and the 3C rule");
  });

  it("tell metres by their neighbours", () => {
    checkAll(
      "The sea may rise by [30cm|30 cm] to [1m|1 m].",
      "She won the [100m|100 m] in [10.7 seconds|10.7 s] and cleared [2.36m|2.36 m].",
    );
  });

  it("include parts of a unit, and feet with inches", () => {
    checkAll(
      "He lost by [two hundredths of a second|0.02 s] after [three-quarters of an hour|0.75 h].",
      "The [6-foot-4|6.333333333333333 ft] guard stands [an eighth of an inch|0.125 in] taller.",
      "It fell [2.5 in.|2.5 in] of rain, seen [4.2 light-years|4.2 light-year] away with [560 Nm|560 Nm].",
      "A [75|75 mm] -[300mm|300 mm] zoom",
    );
  });

  it("include pounds that weigh", () => {
    checkAll(
      "A [24,000-pound|24000 lb] truck hit a [150-pound|150 lb] man, who got a [500-pound|500 GBP] fine.",
      "It weighs a ton, or [2,204 pounds|2204 lb]. The fee is [500 pounds|500 GBP].",
    );
  });

  it("include ages", () => {
    checkAll(
      "A vaccine for children under [five|5 year] came, and for those aged [six|6 year] to [ten|10 year].",
      "A girl, [6|6 year], was found. Her father died at [87|87 year]. A boy of [12|12 year] sang.",
      "[One in six|0.16666666666666666 ratio] are over [65|65 year]. A man of [2|2 home] homes died at [10|10 site] sites.",
    );
    checkAll(
      "The founder, aged [45|45 year], left.",
      "Ms Okafor, [51|51 year], will lead it.",
      "A [112-year-old|112 year] firm hired [18-year-olds|18 year].",
      "He died at the age of [56|56 year].",
    );
  });
});
