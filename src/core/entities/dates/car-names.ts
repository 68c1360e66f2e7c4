import { wordSet } from "../../text/word-lists.ts";

// Makers and models of vehicles, by first word in lower case: a year before one is a model year ("2020 Sentra").
export const carMakes = wordSet(
  "acura audi bentley bmw buick cadillac chevrolet chevy chrysler citroen dacia dodge ferrari fiat ford genesis gmc honda " +
    "hyundai infiniti jaguar jeep kia lamborghini lexus lincoln mazda mercedes mini mitsubishi nissan opel peugeot pontiac " +
    "porsche ram renault rivian rover saab saturn seat skoda subaru suzuki tesla toyota vauxhall volkswagen volvo vw",
);
export const carModels = wordSet(
  "accord allroad altima ariya armada avalanche beetle blazer bolt bronco brz camaro camry cayenne challenger charger cherokee " +
    "civic clio colorado corolla corvette cruze cx durango elantra equinox escalade escape explorer expedition f focus forester " +
    "frontier fusion golf gladiator highlander impala impreza ioniq jetta kicks leaf legacy macan malibu maverick maxima " +
    "micra mirai model mustang navigator note odyssey optima outback outlander palisade passat pathfinder pilot polo prius " +
    "prologue qashqai quest ranger rav4 rav rogue sentra sienna sierra silverado skyline sonata sorento soul sportage suburban " +
    "tacoma tahoe taurus telluride tiguan titan traverse trax tucson tundra versa volt wrangler xterra yaris yukon",
);
