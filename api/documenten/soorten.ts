/** The kinds of files that somebody may bring in, and how a browser gets each. */

interface Bestandssoort {
  /** As people call it. */
  naam: string;
  extensies: readonly string[];
  /** A browser may show it; what it may not show it saves. */
  inline: boolean;
}

/** By media type. */
export const SOORTEN: Readonly<Record<string, Bestandssoort>> = {
  'application/pdf': { naam: 'PDF', extensies: ['pdf'], inline: true },
  'image/jpeg': { naam: 'JPEG', extensies: ['jpg', 'jpeg'], inline: true },
  'image/png': { naam: 'PNG', extensies: ['png'], inline: true },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    naam: 'Word',
    extensies: ['docx'],
    inline: false,
  },
  'text/plain': { naam: 'tekst', extensies: ['txt'], inline: false },
};

/** Ten pages scanned in colour; more would hold up everything else that goes through the database. */
export const HOOGSTENS_BYTES = 10 * 1024 * 1024;
