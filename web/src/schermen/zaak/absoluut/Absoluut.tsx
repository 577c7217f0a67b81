import type { Zaak } from '../../../api/zaak.ts';
import { middel } from '../../../datum.ts';
import { nl } from '../../../teksten/nl.ts';
import { Paneel } from '../../../ui/Paneel.tsx';
import { Feit } from '../Feit.tsx';
import { Inschrijftermijnen } from './Inschrijftermijnen.tsx';

const T = nl.absoluut.zaak;
export type Absoluutbeeld = NonNullable<Zaak['absoluut']>;

/** What is known of a child that is enrolled nowhere: since when, how that was found, and what was done about it. */
export const Absoluut = ({ zaak, absoluut }: { zaak: Zaak; absoluut: Absoluutbeeld }) => (
  <Paneel id="onderwerp" titel={T.titel}>
    <dl className="kenmerken">
      <Feit naam={T.sinds}>{absoluut.sinds === null ? T.onbekend : middel(absoluut.sinds)}</Feit>
      <Feit naam={T.gevonden}>{T.opDag(T.bron[absoluut.bron], middel(absoluut.gemeldOp))}</Feit>
      {absoluut.geenSchool && (
        <Feit naam={T.geenSchool}>
          <span className="regel">{T.besluit(middel(absoluut.geenSchool.besluitOp))}</span>
          <span className="regel">
            {absoluut.geenSchool.oudersWetenSinds === null
              ? T.oudersWetenNiet
              : T.oudersWeten(middel(absoluut.geenSchool.oudersWetenSinds))}
          </span>
        </Feit>
      )}
      <Feit naam={T.onderzoek}>{onderzoekVan(zaak)}</Feit>
      <Feit naam={T.aangeschreven}>
        {absoluut.aangeschrevenOp === null ? T.nogNiet : middel(absoluut.aangeschrevenOp)}
      </Feit>
      <Feit naam={T.gehoord}>{gehoordIn(zaak)}</Feit>
      <Feit naam={T.ingeschreven}>{ingeschrevenVan(absoluut)}</Feit>
    </dl>
    <Inschrijftermijnen termijnen={zaak.termijnen} geenSchool={absoluut.geenSchool !== null} />
  </Paneel>
);

function onderzoekVan({ stappen }: Zaak): string {
  const { uitkomst, klaar } = stappen.find(({ stap }) => stap === 'onderzoek') ?? {};
  return uitkomst && klaar != null ? T.opDag(uitkomst.naam, middel(klaar)) : T.loopt;
}

/** The talks and the hearings that were held. Who may not know of a hearing gets none of the API. */
function gehoordIn({ bijeenkomsten, verhoren }: Zaak): string {
  const dagen = [
    ...bijeenkomsten
      .filter(({ uitkomst }) => uitkomst === 'gehouden')
      .map(({ aard, op }) => [T.aard[aard], op] as const),
    ...verhoren.flatMap(({ gehoudenOp }) => (gehoudenOp === null ? [] : [[T.aard.verhoor, gehoudenOp] as const])),
  ];
  return dagen.length === 0 ? T.nogNiet : dagen.map(([wat, dag]) => T.opDag(wat, middel(dag))).join('; ');
}

const ingeschrevenVan = ({ ingeschreven }: Absoluutbeeld): string =>
  ingeschreven === null ? T.nogNiet : T.inschrijving(middel(ingeschreven.ingeschrevenOp), ingeschreven.vestiging);
