/** The form of brief.yaml and briefpapier.yaml, and what belongs in their fields. */
import { z } from 'zod';

const tekst = z.string().trim().min(1);
const naam = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const VERSIES = ['ouder', 'jongere', 'school'] as const;

export const briefSchema = z.strictObject({
  code: z.string().regex(/^BR\d{2}$/),
  aan: z.array(z.enum(VERSIES)).min(1),
  regime: z.enum(['AVG', 'WPG']),
  ondertekenaar: z.enum(['lpa', 'boa', 'college', 'beslisser']),
  vierOgen: z.boolean(),
  blokken: z.array(naam),
  verboden: z.array(tekst),
  verbodenWoorden: z.array(z.string().regex(/^[\p{L}][\p{L} -]*$/u)),
  afschrift: z.array(z.enum(VERSIES)).min(1).exactOptional(),
  termijn: tekst.exactOptional(),
  alinea: tekst.exactOptional(),
  bijlageVerplicht: tekst.exactOptional(),
  bron: tekst,
});
export type Briefkop = z.infer<typeof briefSchema>;

export const BRIEF_HOORT = {
  code: 'het nummer in de catalogus, zoals BR01',
  aan: 'een of meer van ouder, jongere, school',
  vierOgen: 'true of false',
  blokken: 'namen van blokken, zoals [privacy, contact]',
  verboden: 'namen van velden of groepen van velden, of []',
  verbodenWoorden: 'woorden, of []',
  afschrift: 'een of meer van ouder, jongere, school: die lezen alleen wat er is besloten',
  termijn: 'de naam van een termijn uit termijnen.yaml',
  bijlageVerplicht: 'wat er volgens de tekst bij zit, zoals de kopie van het verzoek',
  alinea: 'wat de medewerker zelf moet schrijven, als vraag aan hem',
};

/** Headings and links are set in it on white: WCAG 1.4.3 asks 4.5 to 1. */
function isLeesbaar(kleur: string): boolean {
  const [rood = 0, groen = 0, blauw = 0] = [1, 3, 5].map((n) => {
    const deel = parseInt(kleur.slice(n, n + 2), 16) / 255;
    return deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * rood + 0.7152 * groen + 0.0722 * blauw + 0.05) >= 4.5;
}

const webadres = z.string().regex(/^https:\/\/\S+$/);
const regels = z.array(tekst).min(1).max(4);

export const papierSchema = z.strictObject({
  naam: tekst,
  gemeente: tekst,
  afdeling: tekst,
  bezoekadres: regels,
  postadres: regels,
  telefoon: z.string().regex(/^[+\d][\d ()-]{5,}$/),
  email: z.email(),
  website: webadres,
  privacyverklaring: webadres,
  functionarisGegevensbescherming: z.email(),
  post: z.enum(['poststraat', 'zelf']).exactOptional(),
  mandaat: tekst,
  kleur: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .refine(isLeesbaar, { error: 'deze kleur is te licht om op wit te lezen' }),
  logo: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\.svg$/),
  logoTekst: tekst,
});

export const PAPIER_HOORT = {
  gemeente: 'de naam van de gemeente alleen, zoals Alkmaar',
  afdeling: 'de naam van de afdeling',
  bezoekadres: 'een tot vier regels',
  postadres: 'een tot vier regels',
  telefoon: 'een telefoonnummer',
  email: 'een e-mailadres',
  website: 'een adres dat begint met https://',
  privacyverklaring: 'een adres dat begint met https://',
  functionarisGegevensbescherming: 'een e-mailadres',
  post: 'poststraat of zelf',
  mandaat: 'waar het mandaat staat',
  kleur: 'een kleur zoals #1b4f72',
  logo: 'de naam van een svg in de map beeldmerken',
  logoTekst: 'wat het beeldmerk laat zien',
};
