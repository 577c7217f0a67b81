import { BriefFout } from '../fout.ts';

/** What Typst says, in words for who makes the letter where that is possible. A warning is a refusal as well: with a font that is not found a letter is blank, and only a warning says so. */
export function weigering(diagnose: string): BriefFout {
  if (diagnose.includes('het adres past niet in het venster'))
    return new BriefFout('adres', 'Het adres past niet in het venster van de envelop. Maak het korter.');
  return new BriefFout('motor', `De brief is niet te zetten. Meld dit aan de beheerder: ${diagnose}`);
}
