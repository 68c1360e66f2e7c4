import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { readArticle } from "../../../src/core/article/read-article.ts";

const claimants = (text: string): readonly string[] => readArticle(text).claims.flatMap((claim) => claim.claimants);
const opening =
  "3 March 2021\n\nOn Monday we met Ana Okoro, who has run Corvane since 2014 and now leads 900 people in Izmir.\n\n";

describe("the answers of an interview", () => {
  it("are the words of whoever was introduced before the first question", () => {
    const text = `${opening}**How many boats do you build?**

We built 300 boats last year.

**What does one cost?**

It costs us $2 million to build one.

**Will you hire?**

Our yard will hire 40 people in June.`;
    assert.deepEqual(claimants(text), ["Ana Okoro", "Ana Okoro", "Ana Okoro"]);
  });

  it("are nobody's where a page only explains", () => {
    const text = `${opening}**What is Corvane?**

Corvane built 300 boats last year.

**Who owns it?**

Volta Ferries bought it for $2 million in 2019.

**What happens next?**

Corvane will hire 40 people in June.`;
    assert.deepEqual(claimants(text), []);
  });
});
