import type { Weigercode } from '../weigercodes.ts';

/** Reasons of the house. */
const REDENEN: Readonly<Record<Weigercode, string>> = {
  GeenOntvanger: 'er is geen ontvanger bekend',
  MeerOntvangers: 'er is meer dan een ontvanger bekend',
  GeenAdres: 'er is geen e-mailadres bekend',
  GeenDigitaal: 'de ontvanger wil geen e-mail meer',
  GeenKanaal: 'de manier van versturen is hier niet ingesteld',
  GeenPoststraat: 'Schakel post geen brieven: post de brief zelf en leg de dag vast',
  AdresNietToegestaan: 'het adres van de ontvanger is geen veilig webadres (https)',
  AdresOngeldig: 'het e-mailadres klopt niet',
  GeheimOngeldig: 'het gedeelde geheim van de ontvanger klopt niet: vraag het de beheerder',
  TeGroot: 'het is te groot om te versturen',
  GeenToestemming: 'er is geen toestemming',
  GeenBoa: 'geen BOA heeft de zaak in behandeling of legde hier iets in vast',
  InhoudVerlopen: 'de inhoud is niet langer bewaard',
  VierOgenNodig: 'er moet eerst iemand meekijken: neem de brief terug en stel hem opnieuw vast',
  DagVoorbij: 'de dag in de brief klopt niet meer: neem de brief terug en stel hem opnieuw vast',
  BijlageVervallen: 'een bijlage hoort niet meer bij de zaak: neem de brief terug en stel hem opnieuw vast',
  VraagNietBezorgd: 'de ketenpartner kreeg de vraag zelf nog niet',
};

/** A code of another program says what it says. */
export const redenVanWeigering = (code: string): string =>
  Object.hasOwn(REDENEN, code) ? REDENEN[code as Weigercode] : `code ${code}`;
