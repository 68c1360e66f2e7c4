import { plainWindow, useWorkbench } from "./workbench.ts";

/** The one that VS Code starts with is the last: it is only sure to be told of a theme that is another one. */
const themes = ["Dark Modern", "Default High Contrast", "Default High Contrast Light", "Light Modern"] as const;

describe("Marks in the text", () => {
  const workbench = useWorkbench({
    width: 1100,
    height: 760,
    settings: plainWindow,
  });

  /** Waits until the editor has, or has not, marks with such a line at their foot or left. */
  const marked = (shape: { readonly side: "bottom" | "left"; readonly style: string }, isThere: boolean) =>
    workbench().page.waitForFunction(
      ([side, style, wanted]) =>
        [...document.querySelectorAll(".view-overlays .cdr")].some((mark) => {
          const look = getComputedStyle(mark);
          return (
            look.getPropertyValue(`border-${side}-style`) === style &&
            look.getPropertyValue(`border-${side}-width`) !== "0px"
          );
        }) === wanted,
      [shape.side, shape.style, isThere] as const,
    );
  const company = { side: "bottom", style: "dotted" } as const;
  const figure = { side: "bottom", style: "solid" } as const;
  const date = { side: "bottom", style: "dashed" } as const;
  const claim = { side: "left", style: "solid" } as const;

  it("have a shape for each kind, in each theme and for eyes that do not tell all hues apart", async () => {
    const { page } = workbench();
    await workbench().readFile("leaf-sunderland.txt");
    for (const shape of [company, figure, date, claim]) await marked(shape, true);
    const devtools = await page.context().newCDPSession(page);
    for (const theme of themes) {
      await workbench().setTheme(theme);
      await workbench().screenshot(`marks-${theme.toLowerCase().replaceAll(" ", "-")}`);
    }
    for (const type of ["protanopia", "deuteranopia", "tritanopia"] as const) {
      await devtools.send("Emulation.setEmulatedVisionDeficiency", { type });
      await workbench().screenshot(`marks-light-modern-${type}`);
    }
    await devtools.send("Emulation.setEmulatedVisionDeficiency", { type: "none" });
  });

  it("go and come back at once with the commands", async () => {
    const { keys } = workbench();
    await keys.run("Factmark: Highlight Companies ✓");
    await marked(company, false);
    await marked(figure, true);
    await keys.run("Factmark: Highlight Claims ✓");
    await marked(claim, false);
    await keys.run("Factmark: Highlight Companies");
    await marked(company, true);
    await keys.run("Factmark: Highlight Claims");
    await marked(claim, true);
  });
});
