/** Compiles vragenlijsten.yaml: what the LPA is asked, by the name that decision tables know the answer under. */
import { canoniek } from '../../mas/canoniek.ts';
import { BEREKENDE_INVOER } from '../../mas/invoer.ts';
import type { Vraag, Vragenlijst } from '../../mas/protocol.ts';
import type { Bestand, Pad } from './bestand.ts';
import { neemOver, toetsNieuw } from './overname.ts';
import { vraagSchema, vragenlijstSchema } from './schema.ts';
import { toets, toetsTabel } from './toets.ts';

type RuweVraag = Vraag & { nieuw?: true };

/** FEEL would read anything else as a sum of words. */
const NAAM = /^[a-z][A-Za-z0-9]*$/;
/** An answer to every question, so no choice of its own. */
const WEET_NIET = 'weet-niet';
const HOORT = {
  tekst: 'de vraag zoals mensen haar lezen',
  bron: 'waar de vraag vandaan komt: een artikel, een protocol, of "inschatting" met de reden',
  eenheid: 'wat er wordt geteld, zoals uur of keer',
};

/** The lists by their name with the questions by theirs, over those of the basis. */
export function compileerVragenlijsten(
  bestand: Bestand,
  basis: Record<string, Vragenlijst> | null,
): Record<string, Vragenlijst> {
  const uit: Record<string, Vragenlijst> = { ...basis };
  for (const [lijst, { naam, nieuw, vragen }] of Object.entries(toetsTabel(bestand, vragenlijstSchema, HOORT))) {
    toetsNieuw(bestand, [lijst], nieuw === true, basis);
    const landelijk = basis?.[lijst];
    const titel = naam ?? landelijk?.naam;
    if (titel === undefined) bestand.meld([lijst], 'naam ontbreekt', 'Hier hoort een naam zoals mensen hem lezen');
    if (Object.keys(vragen).length === 0)
      bestand.meld([lijst, 'vragen'], 'vragen is leeg', 'Hier horen een of meer vragen');
    const eigen = leesVragen(bestand, [lijst, 'vragen'], vragen);
    // in a list that is new itself every question is
    const alle = neemOver(bestand, eigen, landelijk?.vragen ?? null, [lijst, 'vragen']);
    uit[lijst] = { naam: titel ?? lijst, vragen: alle, volgorde: volgordeVan(alle, landelijk) };
  }
  toetsNamen(bestand, uit);
  return uit;
}

/** As the national list has it, and after that what the region asks besides. */
const volgordeVan = (vragen: Record<string, Vraag>, landelijk: Vragenlijst | undefined): string[] => [
  ...new Set([...(landelijk?.volgorde ?? []), ...Object.keys(vragen)]),
];

function leesVragen(bestand: Bestand, pad: Pad, vragen: Record<string, unknown>): Record<string, RuweVraag> {
  const uit: Record<string, RuweVraag> = {};
  for (const [naam, waarde] of Object.entries(vragen)) {
    const plaats = [...pad, naam];
    if (!NAAM.test(naam))
      bestand.meld(
        plaats,
        'zo kan een tabel de vraag niet noemen',
        'Schrijf de naam aaneen en begin klein, zoals urenVerzuim',
      );
    if (Object.hasOwn(BEREKENDE_INVOER, naam))
      bestand.meld(plaats, 'deze naam is van iets dat Schakel zelf weet', 'Geef de vraag een andere naam');
    const vraag = toets(bestand, plaats, vraagSchema, waarde, HOORT);
    if (vraag === null) continue;
    toetsAntwoorden(bestand, plaats, vraag);
    uit[naam] = vraag;
  }
  return uit;
}

function toetsAntwoorden(bestand: Bestand, pad: Pad, { soort, keuzes, eenheid }: RuweVraag): void {
  if (soort === 'keuze' && Object.keys(keuzes ?? {}).length < 2)
    bestand.meld([...pad, 'keuzes'], 'hier valt niets te kiezen', 'Zet er minstens twee keuzes bij');
  if (soort !== 'keuze' && keuzes !== undefined)
    bestand.meld(
      [...pad, 'keuzes'],
      `een vraag van soort ${soort} heeft geen keuzes`,
      'Haal ze weg, of kies soort keuze',
    );
  if (keuzes !== undefined && Object.hasOwn(keuzes, WEET_NIET))
    bestand.meld([...pad, 'keuzes', WEET_NIET], 'dit kan op elke vraag worden geantwoord', 'Haal deze keuze weg');
  if (soort === 'aantal' && eenheid === undefined)
    bestand.meld([...pad, 'eenheid'], 'eenheid ontbreekt', `Hier hoort ${HOORT.eenheid}`);
  if (soort !== 'aantal' && eenheid !== undefined)
    bestand.meld(
      [...pad, 'eenheid'],
      `een vraag van soort ${soort} telt niets`,
      'Haal eenheid weg, of kies soort aantal',
    );
}

/** An answer is known by the name of its question: in two lists the same name is the same question. */
function toetsNamen(bestand: Bestand, lijsten: Record<string, Vragenlijst>): void {
  const gezien = new Map<string, { lijst: string; vraag: Vraag }>();
  for (const [lijst, { vragen }] of Object.entries(lijsten))
    for (const [naam, vraag] of Object.entries(vragen)) {
      const eerder = gezien.get(naam);
      if (eerder && canoniek(eerder.vraag) !== canoniek(vraag))
        bestand.meld(
          [lijst, 'vragen', naam],
          `in de lijst ${eerder.lijst} staat deze vraag anders`,
          'Maak ze gelijk, of geef een van de twee een andere naam',
        );
      gezien.set(naam, { lijst, vraag });
    }
}
