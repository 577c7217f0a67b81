import { type Dag, dagVan } from '../../mas/datum.ts';
import { mag, type Wie } from '../../mas/rechten.ts';
import { conflict, geenRecht, inhoudOngeldig, nietGevonden } from '../http/fout.ts';
import { type Antwoord, type Route, route } from '../http/route.ts';
import type { Huis } from '../huis.ts';
import type { Intake } from '../intake/intake.ts';
import { type Gevonden, zoekLeerling } from '../leerlingen/zoek.ts';
import { ochtendVan } from '../proefzaken/melding.ts';
import { zaakPad } from '../zaken/toon.ts';
import { bewaarKennisgeving } from './bewaar.ts';
import { type Kennisgeving, kennisgeving, type KennisgevingAntwoord, kennisgevingAntwoord } from './schemas.ts';

const GEDULD_MS = 3_000;
const RECHT = 'handel/beoordeel-kennisgeving';

export const vrijstellingRoutes = (huis: Huis, intake: Intake): Route[] => [
  route({
    methode: 'post',
    pad: '/v1/kennisgevingen',
    groep: 'vrijstellingen',
    samenvatting: 'Een kennisgeving van een vrijstelling vastleggen',
    uitleg:
      'U neemt over wat ouders stuurden (Leerplichtwet artikel 6). De kennisgeving komt in de open zaak van het kind, of begint er een; daar beoordeelt u haar.',
    lichaam: kennisgeving,
    uit: {
      201: { wat: 'Ontvangen, en in de zaak geboekt.', schema: kennisgevingAntwoord },
      202: { wat: 'Ontvangen en bewaard; het boeken in de zaak volgt vanzelf.', schema: kennisgevingAntwoord },
    },
    fouten: ['niet-gevonden', 'conflict', 'te-groot', 'verkeerd-soort-inhoud', 'inhoud-ongeldig'],
    behandel: ({ wie, lichaam }) => ontvang(huis, intake, wie, lichaam),
  }),
];

async function ontvang(huis: Huis, intake: Intake, wie: Wie, gestuurd: Kennisgeving): Promise<Antwoord> {
  const { prisma } = huis;
  const { leerling } = await zoek(huis, wie, gestuurd);
  keurDagen(gestuurd, leerling);
  const { grond, dagtekening, ontvangenOp, toelichting } = gestuurd;
  const nummer = await bewaarKennisgeving(
    huis,
    { leerlingId: leerling.id, grond, dagtekening, ontvangenOp, toelichting },
    { door: wie.id, verschuiving: leerling.proef ? ochtendVan(ontvangenOp) - Date.now() : 0 },
  );
  const waar = { soort: 'opening', nummer, proef: leerling.proef };
  const { id } = await prisma.postvak.findFirstOrThrow({ where: waar });
  await intake.brengBinnen({ soort: 'opening', id }, GEDULD_MS);
  const { stand, zaakId, reden } = await prisma.postvak.findUniqueOrThrow({ where: { id } });
  if (stand === 'geweigerd')
    throw conflict(reden ?? 'NietMogelijk', 'De kennisgeving past niet: de leerplicht van dit kind is voorbij.');
  const verwerkt = stand === 'verwerkt';
  const lichaam: KennisgevingAntwoord = {
    kennisgeving: nummer,
    verwerking: verwerkt ? 'verwerkt' : 'nieuw',
    zaakId: verwerkt ? zaakId : null,
    links: { zaak: verwerkt && zaakId !== null ? zaakPad(zaakId) : null },
  };
  return { status: verwerkt ? 201 : 202, lichaam };
}

async function zoek({ prisma }: Huis, wie: Wie, { leerlingId, persoonsnummer }: Kennisgeving): Promise<Gevonden> {
  if (!mag(wie, RECHT) && !mag(wie, 'gebruik-proefzaken')) throw geenRecht('Dit kan niet met uw rol.');
  if (leerlingId !== undefined) return zoekLeerling(prisma, wie, RECHT, 'ontvang-kennisgeving', leerlingId);
  const gevonden = await prisma.leerling.findUnique({
    where: { persoonsnummer_proef: { persoonsnummer: persoonsnummer ?? '', proef: false } },
  });
  if (!gevonden) throw nietGevonden('Deze leerling is er niet, of u mag hem niet zien.');
  return zoekLeerling(prisma, wie, RECHT, 'ontvang-kennisgeving', gevonden.id);
}

/** A made-up child lives at a day of its own; what real parents sent came today or before. */
function keurDagen({ dagtekening, ontvangenOp }: Kennisgeving, { proef }: { proef: boolean }): void {
  const vandaag: Dag = dagVan(Date.now());
  if (!proef && ontvangenOp > vandaag) throw inhoudOngeldig([{ veld: 'ontvangenOp', fout: 'ligt na vandaag.' }]);
  if (dagtekening > ontvangenOp)
    throw inhoudOngeldig([{ veld: 'dagtekening', fout: 'ligt na de dag waarop de kennisgeving binnenkwam.' }]);
}
