/** An entry of the dossier's own companies (`.factmark/companies.yaml`); `not`: the name is no company. */
export interface CompanyEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly not?: boolean;
}
