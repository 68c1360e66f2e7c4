import { startRest } from "./rest.ts";

/** VS Code asks how rows look for all that stand beneath one at once: those that fit into no slice of this turn wait for the next. */
export function drawGently<Row, Item>(draw: (row: Row) => Item): (row: Row) => Item | Promise<Item> {
  const ask = startRest();
  let pause: Promise<void> | undefined;
  const drawNow = (row: Row): Item => {
    const item = draw(row);
    const wanted = ask();
    if (wanted) {
      const mine = wanted.then(() => {
        if (pause === mine) pause = undefined;
      });
      pause = mine;
    }
    return item;
  };
  const drawLater = async (row: Row): Promise<Item> => {
    while (pause) await pause;
    return drawNow(row);
  };
  return (row) => (pause ? drawLater(row) : drawNow(row));
}
