import { geenRecht } from '../http/fout.ts';

/** The headers of a request, by name. */
interface Gevraagd {
  get: (naam: string) => string | undefined;
}

/**
 * A browser sends its cookie along whoever made it ask. So what changes something by cookie must come from a screen of our
 * own: browsers say so in Sec-Fetch-Site, older ones and those on plain http in Origin. Who says neither is no browser, and
 * brings a token.
 * @throws {ApiFout} geen-recht
 */
export function eisEigenHerkomst(req: Gevraagd, adres: string): void {
  const plaats = req.get('sec-fetch-site');
  const eigen = plaats === undefined ? req.get('origin') === adres : plaats === 'same-origin';
  if (!eigen) throw geenRecht('Dit verzoek komt niet van een scherm van Schakel. Doe het in Schakel zelf.');
}
