/** Why something did not work, as it may be told: of what is no JSON the error quotes the text, and that may say anything. */
export function waaromVan(fout: unknown): string {
  if (fout instanceof SyntaxError) return 'er staat iets dat geen JSON is';
  return fout instanceof Error ? fout.message : String(fout);
}
