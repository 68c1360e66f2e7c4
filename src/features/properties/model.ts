import type { Article } from "../../core/article/article.ts";
import { understandDay } from "../../core/entities/typed-values.ts";
import { readLayout } from "../../core/layout/read-layout.ts";
import type { ArticleFields } from "../../core/sidecar/sidecar.ts";

export const propertyNames = ["title", "author", "source", "url", "published", "retrieved"] as const;
export type PropertyName = (typeof propertyNames)[number];

export interface Property {
  readonly name: PropertyName;
  readonly value?: string;
  /** A person wrote it into the sidecar; it stands in the text; nobody knows it. */
  readonly from: "person" | "text" | "nowhere";
}

/** What is known of the article, and from where. */
export function propertiesOf({ text, document, sidecar }: Article): readonly Property[] {
  const { frontMatter } = readLayout(text);
  const first = (...keys: readonly string[]): string | undefined =>
    keys.map((key) => frontMatter.get(key)).find((value) => value !== undefined);
  const found: Readonly<Record<PropertyName, string | undefined>> = {
    title: document.title,
    author: document.author,
    source: document.source,
    published: document.published,
    url: first("url", "link", "source_url") ?? addressIn(first("source")),
    retrieved: first("retrieved", "accessed", "saved"),
  };
  return propertyNames.map((name): Property => {
    const written = sidecar.article[name];
    const value = written ?? found[name];
    if (value === undefined) return { name, from: "nowhere" };
    return { name, value, from: written === undefined ? "text" : "person" };
  });
}

const addressIn = (value: string | undefined): string | undefined =>
  value !== undefined && /^https?:\/\//.test(value) ? value : undefined;

/** What is stored for what was typed; "": what the text says counts again; undefined: it is no such thing. */
export function cleanProperty(name: PropertyName, typed: string, today: string): string | undefined {
  const text = typed.replace(/\s+/g, " ").trim();
  if (text === "") return "";
  if (name === "published" || name === "retrieved") return understandDay(text, today);
  if (name !== "url") return text;
  const url = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(url) ? url : undefined;
}

/** The edit's fields: an empty one takes away what a person wrote. */
export const fieldsOf = (
  values: Readonly<Partial<Record<PropertyName, string>>>,
): { readonly [K in keyof ArticleFields]?: string | undefined } =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === "" ? undefined : value]));
