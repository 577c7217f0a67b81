/** What opens a case that no melding of a school opens: which kind of case each begins, or joins. */
import type { Zaaksoort } from './begrippen.ts';
import type { Aanleiding } from './opdracht.ts';

interface Aanleidingregel {
  zaaksoort: Zaaksoort;
  /** Each is a case of its own; without it the open case of its kind takes it, and only when there is none a new one. */
  eigenZaak?: true;
  /** Only an open case of the municipality where it begins takes it: what another has open, it does not go on in. */
  eigenGemeente?: true;
}

export const AANLEIDINGEN: Readonly<Record<Aanleiding['soort'], Aanleidingregel>> = {
  'ontvang-kennisgeving': { zaaksoort: 'vrijstelling' },
  'zet-vrijstelling-voort': { zaaksoort: 'vrijstelling', eigenGemeente: true },
  'ontvang-aanvraag': { zaaksoort: 'aanvraag', eigenZaak: true },
  'meld-geweigerd-verlof': { zaaksoort: 'luxe' },
  'meld-absoluut': { zaaksoort: 'absoluut' },
};
