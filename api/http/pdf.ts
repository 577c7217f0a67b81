import type { Antwoord } from './route.ts';

/** A PDF to keep. @param naam of the file, without what it ends in: letters, digits and hyphens, and nobody's name */
export const alsPdf = (pdf: Uint8Array, naam: string): Antwoord => ({
  status: 200,
  lichaam: pdf,
  koppen: { 'Content-Type': 'application/pdf', 'Content-Disposition': `attachment; filename="${naam}.pdf"` },
});
