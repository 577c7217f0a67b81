/** The parts of a melding, in the order in which a school knows them. */
import { useQuery } from '@tanstack/react-query';
import { nl } from '../../../teksten/nl.ts';
import { Foutmelding } from '../../../ui/Geladen.tsx';
import { gemeentenVraag } from '../../../api/gemeenten.ts';
import { Dag, JaNee, Kies, Lang, Lijst, Tekst } from './Bediening.tsx';
import { useFormulier } from './context.ts';
import { Groep, Veldrij } from './Groep.tsx';

const T = nl.meldingen.groepen;

export const Leerling = () => (
  <Groep titel={T.leerling}>
    <Tekst naam="leerling.persoonsnummer" smal />
    <Veldrij>
      <Tekst naam="leerling.voornaam" />
      <Tekst naam="leerling.achternaam" />
    </Veldrij>
    <Dag naam="leerling.geboortedatum" />
    <Kies naam="leerling.geslacht" opties={nl.meldingen.geslachten} opRij />
    <JaNee naam="leerling.startkwalificatie" />
    <Tekst naam="telefoon" smal />
  </Groep>
);

export function Adres() {
  const { invoer, zetAnderAdres } = useFormulier();
  const { data, isError, error, refetch } = useQuery(gemeentenVraag);
  return (
    <Groep titel={T.adres} uitleg={nl.meldingen.adresUitleg}>
      <Lijst naam="leerling.gemeente" opties={data?.gemeenten ?? []} />
      {isError && !data && <Foutmelding fout={error} opnieuw={() => void refetch()} />}
      <Veldrij>
        <Tekst naam="leerling.adres.straat" />
        <Tekst naam="leerling.adres.huisnummer" smal />
      </Veldrij>
      <Veldrij>
        <Tekst naam="leerling.adres.postcode" smal />
        <Tekst naam="leerling.adres.plaats" />
      </Veldrij>
      <label className="keuze__optie los">
        <input
          type="checkbox"
          className="utrecht-checkbox"
          checked={invoer.anderAdres}
          onChange={({ target }) => {
            zetAnderAdres(target.checked);
          }}
        />
        {nl.meldingen.anderAdres}
      </label>
      {invoer.anderAdres && (
        <Groep titel={T.anderAdres}>
          <Veldrij>
            <Tekst naam="afwijkendAdres.straat" verplicht />
            <Tekst naam="afwijkendAdres.huisnummer" verplicht smal />
          </Veldrij>
          <Veldrij>
            <Tekst naam="afwijkendAdres.postcode" verplicht smal />
            <Tekst naam="afwijkendAdres.plaats" verplicht />
          </Veldrij>
          <Tekst naam="afwijkendAdres.locatieaanduiding" />
        </Groep>
      )}
    </Groep>
  );
}

export const Verzuim = () => (
  <Groep titel={T.verzuim}>
    <Veldrij>
      <Dag naam="begindatum" />
      <Dag naam="einddatum" />
    </Veldrij>
    <JaNee naam="alleLessenGemist" />
    <Tekst naam="reden" />
  </Groep>
);

export const Soort = () => (
  <Groep titel={T.soort}>
    <Kies naam="soort" opties={nl.meldingen.soorten} />
  </Groep>
);

export const Onderwijs = () => (
  <Groep titel={T.onderwijs}>
    <Tekst naam="naamLeslocatie" />
    <Veldrij>
      <Tekst naam="onderwijsdeelname.opleiding" />
      <Tekst naam="onderwijsdeelname.leerjaar" smal />
    </Veldrij>
    <Veldrij>
      <Tekst naam="onderwijsdeelname.niveau" smal />
      <Tekst naam="onderwijsdeelname.leerweg" smal />
      <Tekst naam="onderwijsdeelname.vorm" smal />
    </Veldrij>
  </Groep>
);

export const Melder = () => (
  <Groep titel={T.melder}>
    <Veldrij>
      <Tekst naam="melder.naam" />
      <Tekst naam="melder.functie" />
    </Veldrij>
    <Veldrij>
      <Tekst naam="melder.telefoon" smal />
      <Tekst naam="melder.email" />
    </Veldrij>
  </Groep>
);

export function Toelichting() {
  const zonderActie = useFormulier().invoer.velden.actieGewenst === 'nee';
  return (
    <Groep titel={T.toelichting}>
      <Lang naam="ondernomenActie" />
      <JaNee naam="actieGewenst" />
      <Lang naam="toelichting" verplicht={zonderActie} />
    </Groep>
  );
}
