import type { Klant } from '../../opzet/klant.ts';

/** Somebody who does anything at all in a case, as long as it is possible. */

interface Vorm {
  const?: unknown;
  enum?: readonly unknown[];
  type?: string;
  items?: Vorm;
  properties?: Readonly<Record<string, Vorm>>;
  required?: readonly string[];
}
interface Mogelijk {
  handeling: string;
  mogelijk: boolean;
  vast: Readonly<Record<string, unknown>>;
  schema?: Vorm;
}

/** After one of these there is little left to do. */
const EINDE: ReadonlySet<string> = new Set([
  'leg-overlijden-vast',
  'leg-uitschrijving-vast',
  'draag-over-aan-gemeente',
  'draag-over-aan-doorstroompunt',
]);
const HOOGSTENS = 8;

/** Something that fits the form; what a form cannot say (which day can be), is left to chance. */
function vul(naam: string, vorm: Vorm, gooi: () => number, vandaag: string): unknown {
  if (vorm.const !== undefined) return vorm.const;
  if (vorm.enum) return vorm.enum[gooi() % vorm.enum.length];
  if (vorm.type === 'array') return [vul(naam, vorm.items ?? {}, gooi, vandaag)];
  if (vorm.type === 'integer' || vorm.type === 'number') return 1 + (gooi() % 20);
  if (vorm.type === 'object') return vulVelden(vorm, gooi, vandaag);
  if (naam === 'behandelaar') return ['demo-lpa', 'demo-boa'][gooi() % 2];
  if (/tijd$/i.test(naam)) return '10:00';
  return /op$|dag$|datum/i.test(naam) ? vandaag : 'Verzonnen';
}

function vulVelden(vorm: Vorm, gooi: () => number, vandaag: string): Record<string, unknown> {
  const velden = vorm.properties ?? {};
  // of a form without a field that must be filled in, such as a questionnaire, half is
  const gevuld = Object.keys(velden).filter((naam) => vorm.required?.includes(naam) ?? gooi() % 2 === 0);
  return Object.fromEntries(gevuld.map((naam) => [naam, vul(naam, velden[naam] ?? {}, gooi, vandaag)]));
}

/**
 * Does things that the case says are possible. What is refused because of how the form was filled in is left for something
 * else.
 * @param gooi gives a whole number, as a die does
 * @param keer how many things to do
 */
export async function wandel(wie: Klant, zaakId: string, gooi: () => number, keer: number): Promise<void> {
  let gedaan = 0;
  for (let poging = 0; poging < keer * HOOGSTENS && gedaan < keer; poging += 1) {
    const { status, vandaag, mogelijkeHandelingen } = await wie.zaak(zaakId);
    if (status !== 'open') return;
    const kan = (mogelijkeHandelingen as Mogelijk[]).filter((m) => m.mogelijk && !EINDE.has(m.handeling));
    const keuze = kan[gooi() % kan.length];
    if (!keuze) return;
    const uitkomst = await wie.handel(zaakId, {
      motivatie: 'Zo kwam het uit. (verzonnen)',
      ...vulVelden(keuze.schema ?? {}, gooi, vandaag),
    });
    if (uitkomst.status >= 500) throw new Error(`${keuze.handeling}: ${JSON.stringify(uitkomst.lichaam)}`);
    if (uitkomst.status === 201) gedaan += 1;
  }
  if (gedaan === 0) throw new Error(`in ${zaakId} lukte niets`);
}
