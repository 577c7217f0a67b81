/** What is settled is what somebody saw: when anything of it changed since then, he looks again. */
import type { Handeling } from '../../mas/opdracht.ts';
import type { Wie } from '../../mas/rechten.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { conflict, inhoudOngeldig } from '../http/fout.ts';
import type { Huis } from '../huis.ts';
import { isNogTeSturen } from '../ouderportaal/briefcode.ts';
import { keurAlinea } from './alinea.ts';
import type { Voorbeeldexemplaar } from './bewaar.ts';
import { leesBijlagen } from './bijlagen.ts';
import type { Briefbron } from './bron.ts';
import { opgeroepenen } from './gegevens/verdachte.ts';
import { type Gekozen, kies, vraagtTaal } from './keuze.ts';
import { opdrachtVoor, vingerafdruk } from './opdracht.ts';
import { type Persoon, wieIs } from './personen.ts';
import { leesBriefwerk } from './zoek.ts';

/**
 * Composes every copy again and compares. Whether it can be settled at all is for the rules: a preview that is not there,
 * of another letter or of another day is theirs to refuse.
 */
export async function keurBrief(huis: Huis, wie: Wie, zaak: Zaak, handeling: Handeling): Promise<void> {
  if (handeling.soort !== 'stel-brief-vast') return;
  const rij = await huis.prisma.briefvoorbeeld.findUnique({ where: { id: handeling.voorbeeld } });
  if (rij?.zaakId !== zaak.zaakId || rij.over !== handeling.over || rij.accountId !== wie.id) return;
  const werk = await leesBriefwerk(huis, wie, zaak, handeling.over);
  const { bron, mogelijk, regime } = werk;
  if (rij.dag !== bron.dag || bron.stand.stand !== undefined) return;
  keurAlinea(werk, rij.alinea);
  const gezien = rij.exemplaren as unknown as Voorbeeldexemplaar[];
  const wensen = gezien.map(({ aan, kanaal, taal }) => ({ aan, kanaal, ...(taal !== null && { taal }) }));
  const { gekozen, fouten } = kies(mogelijk, wensen);
  const bijlagen = (await leesBijlagen(huis.prisma, bron.dossier, rij.bijlagen, regime)).map(({ naam }) => naam);
  const erbij = { alinea: rij.alinea, bijlagen };
  const nu = gekozen.map((g) => vingerafdruk(opdrachtVoor(bron, g, erbij, gekozen), g, mogelijk));
  const verouderd = fouten.length > 0 || gezien.some(({ gegevens }, n) => gegevens !== nu[n]);
  if (verouderd || !(await zijnCodesGoed(huis.prisma, gezien)))
    throw conflict('GegevensVeranderd', 'De gegevens zijn veranderd sinds u de brief bekeek: bekijk hem opnieuw.');
  weigerZonderVerdachte(bron, gekozen);
  const zonderTaal = gekozen.filter(vraagtTaal);
  if (zonderTaal.length > 0)
    throw inhoudOngeldig(
      zonderTaal.map(({ persoon }) => ({
        veld: 'voorbeeld',
        fout: `kies eerst in welke taal de brief aan ${wieIs(persoon)} gaat, en bekijk hem opnieuw.`,
      })),
    );
}

/** What is printed in a copy still opens the form, once it is out. */
async function zijnCodesGoed(prisma: Huis['prisma'], gezien: readonly Voorbeeldexemplaar[]): Promise<boolean> {
  for (const { document } of gezien) if (!(await isNogTeSturen(prisma, document.id))) return false;
  return true;
}

/** Whoever is called for a verhoor reads so himself (Sv 27c): without his copy nobody was called. */
function weigerZonderVerdachte(bron: Briefbron, gekozen: readonly Gekozen[]): void {
  const verdachten = bron.stand.brief === 'oproep-verhoor' ? (opgeroepenen(bron) ?? []) : [];
  const mist = verdachten.filter((id) => !gekozen.some(({ persoon }) => verdachteId(persoon) === id));
  if (mist.length === 0) return;
  throw inhoudOngeldig(
    mist.map((id) => {
      const persoon = bron.personen.find((p) => verdachteId(p) === id);
      const wie = persoon ? wieIs(persoon) : 'iemand die u opriep';
      return {
        veld: 'voorbeeld',
        fout: `${wie} is verdachte en krijgt de oproep zelf. Kies een kanaal en bekijk de brief opnieuw, of zie van de brief af.`,
      };
    }),
  );
}

/** As the BOA named him when he called him. */
const verdachteId = ({ aan }: Persoon): string => (aan.soort === 'gezag' ? aan.id : aan.soort);
