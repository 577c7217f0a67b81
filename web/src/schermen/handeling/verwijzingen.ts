import type { Tijdlijnregel, Zaak } from '../../api/zaak.ts';
import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';

const t = nl.handeling.verwijzing;
type Zoek = (zaak: Zaak, id: string, tijdlijn: readonly Tijdlijnregel[]) => string | undefined;

const bijeenkomst: Zoek = ({ bijeenkomsten }, id) => {
  const gevonden = bijeenkomsten.find((b) => b.id === id);
  return gevonden && t[gevonden.aard](middel(gevonden.op));
};

/** What an id of the case stands for, in words, by the name of the field. */
const WOORDEN: Readonly<Record<string, Zoek>> = {
  termijn: ({ termijnen }, id) => {
    const termijn = termijnen.find((x) => x.id === id);
    return termijn && t.termijn(termijn.naam, middel(termijn.laatsteDag));
  },
  route: ({ routes }, id) => {
    const route = routes.find((x) => x.id === id);
    return route && 'naam' in route ? route.naam : undefined;
  },
  afspraak: ({ afspraken }, id) => {
    const afspraak = afspraken.find((x) => x.id === id);
    return afspraak && t.afspraak(afspraak.met, middel(afspraak.evaluatieOp));
  },
  verhoor: ({ verhoren }, id) => {
    const verhoor = verhoren.find((x) => x.id === id);
    return verhoor && t.verhoor(middel(verhoor.verhoorOp));
  },
  mdo: ({ mdos }, id) => {
    const mdo = mdos.find((x) => x.id === id);
    return mdo && t.mdoCyclus(middel(mdo.eersteAfmelding));
  },
  over: ({ brieven, berichten }, id) => [...brieven, ...berichten].find(({ over }) => over === id)?.naam,
  bijeenkomst,
  meldingsnummer: ({ meldingen }, id) => {
    const melding = meldingen.find(({ meldingsnummer }) => meldingsnummer === id);
    return melding && t.melding(id, middel(melding.eersteDag));
  },
  nr: (_, id, tijdlijn) => {
    const gebeurtenissen = tijdlijn.flatMap((regel) => [
      regel,
      ...regel.eronder.map((e) => ({ ...e, dag: regel.dag })),
    ]);
    const deze = gebeurtenissen.find(({ nr }) => String(nr) === id);
    return deze ? `${deze.titel} (${middel(deze.dag)})` : t.gebeurtenis(id);
  },
};

/** What the fixed fields of an action refer to; codes that its name already says are left out. */
export const waarover = (
  zaak: Zaak,
  vast: Readonly<Record<string, string | number>>,
  tijdlijn: readonly Tijdlijnregel[] = [],
): string[] => Object.entries(vast).flatMap(([veld, waarde]) => WOORDEN[veld]?.(zaak, String(waarde), tijdlijn) ?? []);
