import { useNavigate } from '@tanstack/react-router';
import type { Zaak } from '../../api/zaak.ts';
import { nl } from '../../teksten/nl.ts';
import type { MetAntwoorden } from '../handeling/invulling.ts';
import { samen } from '../handeling/lijst.ts';
import { andersLaatst, labelsVan, leesFormulier } from '../handeling/schema.ts';
import { alsAntwoorden } from '../handeling/waarden.ts';
import { type Actueel, useActueel } from './actueel.ts';
import type { Advies } from './advies.ts';
import { useBesluit } from './besluit.ts';
import { beoordeel, KEUZEVELD, ontbreektBij, uitlegBij } from './keuze.ts';
import { type MetKlad, useKlad, veldenVan } from './klad.ts';
import type { Soort } from './soort.ts';

/** Everything of this screen that is not drawing: what is filled in, what is advised on it, and how it is recorded. */
export function useInstrument(zaak: Zaak, soort: Soort, vragen: MetAntwoorden | null) {
  const ga = useNavigate();
  const kladje = useKlad(zaak.zaakId);
  const { klad } = kladje;
  const eerder = vragen?.eerder ?? {};
  const antwoorden = samen(eerder, klad.antwoorden);
  const gewijzigd = Object.entries(klad.antwoorden).some(([code, nu]) => nu !== (eerder[code]?.antwoord ?? ''));
  const actueel = useActueel(zaak, soort.lijst, antwoorden, gewijzigd);
  const keuze = soort.keuzeUit(actueel.mogelijk);
  const advies = keuze.meer ? metAdvies(actueel) : null;
  const geadviseerd = advies && actueel.geldt ? advies.advies.map(({ route }) => route) : null;
  const oordeel = beoordeel(keuze, klad.keuze, geadviseerd);
  const labels = {
    ...labelsVan(leesFormulier({}), vragen?.lijst.vragen),
    [KEUZEVELD]: nl.signalering.keuze,
    uitkomst: nl.signalering.keuze,
  };
  const naarDeZaak = (vastgelegd: boolean): void => {
    void ga({ to: '/zaken/$id', params: { id: zaak.zaakId }, state: vastgelegd ? { vastgelegd } : {} });
  };
  const besluit = useBesluit({
    zaak,
    labels,
    antwoorden: { handeling: 'vul-vragenlijst-in', lijst: soort.lijst, antwoorden: alsAntwoorden(antwoorden) },
    keuze: { ...keuze.lichaamVan(klad.keuze), ...uitlegBij(oordeel, klad.uitleg) },
    namen: { antwoorden: vragen?.lijst.naam ?? soort.titel, keuze: nl.signalering.kruimel },
    naAntwoorden: () => {
      kladje.zet({ antwoorden: {} });
    },
    naKeuze: () => {
      kladje.klaar();
      naarDeZaak(true);
    },
  });
  const met: MetKlad = {
    ...kladje,
    zet: (deel) => {
      besluit.losOp(veldenVan(klad, deel));
      kladje.zet(deel);
    },
  };
  return {
    ...{ met, antwoorden, gewijzigd, actueel, keuze, advies, oordeel, labels, besluit, naarDeZaak },
    redenen: andersLaatst(zaak.afwijkredenen),
    legKeuzeVast: () => besluit.legKeuzeVast(ontbreektBij(oordeel, klad.uitleg, soort.kiesEerst), gewijzigd),
  };
}

/** While nothing is filled in there are reasons, but nothing that is advised. */
const metAdvies = ({ advies, geldt }: Actueel): Advies | null => advies && (geldt ? advies : { ...advies, advies: [] });
