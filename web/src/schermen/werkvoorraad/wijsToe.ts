import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ApiFout, vraag } from '../../api/client.ts';
import { zetOnderweg } from '../../api/onderweg.ts';
import { zaakVraag, zetEigen } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import { pasRijAan, type Rij } from './vragen.ts';

export interface Opdracht {
  zaken: readonly Rij[];
  aan: NonNullable<Rij['behandelaar']>;
}
export interface Toewijzing {
  toegewezen: number;
  onderweg: number;
  /** Of each case that was refused: which one and why, in words. */
  niet: string[];
}

/** So many at a time: quick enough to wait for, and not so many that others have to. */
const TEGELIJK = 4;

const GESLOTEN = 'Gesloten';

/** Assigns each case by itself: what one case refuses, the others do not notice. */
export function useWijsToe() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ zaken, aan }: Opdracht): Promise<Toewijzing> => {
      const uitslag: Toewijzing = { toegewezen: 0, onderweg: 0, niet: [] };
      const nog = [...zaken];
      const werk = async (): Promise<void> => {
        for (let rij = nog.shift(); rij; rij = nog.shift()) await wijsEenToe(client, rij, aan, uitslag);
      };
      await Promise.all(Array.from({ length: TEGELIJK }, werk));
      await Promise.all(
        ['vers', 'tellingen'].map((deel) => client.invalidateQueries({ queryKey: ['werkvoorraad', deel] })),
      );
      return uitslag;
    },
  });
}

async function wijsEenToe(
  client: QueryClient,
  { zaakId, zaaknummer }: Rij,
  aan: Opdracht['aan'],
  uitslag: Toewijzing,
): Promise<void> {
  const sleutel = sleutelVoor(zaakId, aan.id);
  try {
    const antwoord = await vraag(
      api.POST('/v1/zaken/{zaakId}/handelingen', {
        params: { path: { zaakId }, header: { 'Idempotency-Key': sleutel } },
        body: { handeling: 'wijs-toe', behandelaar: aan.id },
      }),
    );
    if (!('nr' in antwoord)) {
      zetOnderweg(client, zaakId, { sleutel, naam: nl.werkvoorraad.toewijzing });
      uitslag.onderweg += 1;
    } else {
      zetEigen(client, zaakId, antwoord.nr);
      pasRijAan(client, zaakId, { behandelaar: aan, nr: antwoord.nr });
      void client.invalidateQueries(zaakVraag(zaakId));
      uitslag.toegewezen += 1;
    }
    sleutels.delete(`${zaakId}/${aan.id}`);
  } catch (fout) {
    uitslag.niet.push(waaromNiet(zaaknummer, fout));
    // an answer was given; only what got none is tried again as the same act
    if (fout instanceof ApiFout && fout.status !== 0 && fout.status < 500) sleutels.delete(`${zaakId}/${aan.id}`);
  }
}

/** The Idempotency-Key of an assignment that was not answered yet: trying it again is the same act. */
const sleutels = new Map<string, string>();
function sleutelVoor(zaakId: string, aan: string): string {
  const sleutel = sleutels.get(`${zaakId}/${aan}`) ?? crypto.randomUUID();
  sleutels.set(`${zaakId}/${aan}`, sleutel);
  return sleutel;
}

function waaromNiet(zaaknummer: string, fout: unknown): string {
  const teksten = nl.werkvoorraad;
  if (!(fout instanceof ApiFout) || fout.status === 0 || fout.status >= 500) {
    return teksten.nietReden(zaaknummer, teksten.nietBereikbaar);
  }
  const { code, velden, detail } = fout.probleem;
  if (code === GESLOTEN) return teksten.nietGesloten(zaaknummer);
  return teksten.nietReden(zaaknummer, (velden?.[0]?.fout ?? detail).replace(/\.$/, ''));
}

/** *2 toegewezen, 1 niet: zaak 2026-0431 is gesloten* */
export const inWoorden = ({ toegewezen, onderweg, niet }: Toewijzing): string =>
  [
    ...(toegewezen > 0 || onderweg === 0 ? [nl.werkvoorraad.toegewezen(toegewezen)] : []),
    ...(onderweg > 0 ? [nl.werkvoorraad.nogOnderweg(onderweg)] : []),
    ...(niet.length > 0 ? [nl.werkvoorraad.niet(niet.length, niet)] : []),
  ].join(', ');
