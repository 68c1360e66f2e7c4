import type { Article } from "./model.ts";

/** Whether a claimant is a company that the article names: "Nissan" and "Nissan Motor" are, "Masashi Matsuyama" is not. */
export const namesCompany = ({ entities }: Pick<Article, "entities">, claimant: string): boolean =>
  entities.some((entity) => entity.type === "company" && (entity.name === claimant || entity.text === claimant));
