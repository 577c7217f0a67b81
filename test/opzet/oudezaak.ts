/** A case of which the term is over: made at the door of the griffie, since nobody waits nineteen years. */
import { randomUUID } from 'node:crypto';
import type { Proefgriffie, Proefzaak } from './griffie.ts';

/** A real case that was opened and withdrawn on 30 June 2021, of a pupil of its own unless another is said. */
export async function oudeZaak(
  griffie: Proefgriffie,
  geboortedatum: string,
  leerlingId = `oud-${randomUUID()}`,
): Promise<Proefzaak> {
  await griffie.prisma.leerling.createMany({
    data: {
      id: leerlingId,
      persoonsnummer: `9${Math.floor(Math.random() * 1e8)
        .toString()
        .padStart(8, '0')}`,
      voornaam: 'Fictief',
      achternaam: 'Voorbeeld',
      geboortedatum,
      geslacht: 'O',
      gemeenteCode: 'GM0361',
    },
    skipDuplicates: true,
  });
  const zaak = griffie.zaak(randomUUID());
  zaak.vandaag = '2021-06-30';
  const opdracht = await zaak.meldopdracht();
  await zaak.uit({ ...opdracht, leerlingId }, { van: 'postvak' });
  const { meldingsnummer } = opdracht.melding;
  const intrekking = {
    soort: 'trek-melding-in',
    dag: zaak.vandaag,
    meldingsnummer,
    mutatietijd: '2021-06-30T12:00:00.000Z',
  };
  await zaak.uit(intrekking, { van: 'postvak' });
  return zaak;
}
