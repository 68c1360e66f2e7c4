import { isMap, isSeq, type Node } from "yaml";
import type { CompanyEntry } from "../core/entities/companies/company-entry.ts";
import { isList } from "../core/sidecar/plain.ts";
import { loadYaml, resolved, spanOf } from "../core/sidecar/yaml.ts";
import type { Span } from "../core/text/span.ts";
import { readCompany } from "./companies.ts";

/** Where an entry of `companies.yaml` stands: its name, and all of it. */
export interface CompanyPlace {
  readonly entry: CompanyEntry;
  readonly name: Span;
  readonly whole: Span;
}

/** Entries that can't be understood are left out. */
export function companyPlaces(text: string): readonly CompanyPlace[] {
  const yaml = loadYaml(text);
  const root = yaml.ok ? yaml.doc.contents : undefined;
  if (!yaml.ok || !isSeq(root) || !isList(yaml.value)) return [];
  return yaml.value.flatMap((item, at) => {
    const entry = readCompany(item).value;
    const node = resolved(yaml.doc, root.items[at]);
    if (!entry || !node) return [];
    const name = isMap(node) ? resolved(yaml.doc, node.get("name", true) as Node) : node;
    return [{ entry, name: spanOf(text, name), whole: spanOf(text, node) }];
  });
}
