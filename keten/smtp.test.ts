import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Postbus, startPostbus } from '../test/opzet/postbus.ts';
import { Uitstel } from './kanaal.ts';
import { type Mailbericht, type Mailopties, maakMail } from './smtp.ts';

const afzender = { adres: 'leerplicht@gemeente.invalid', naam: 'Leerplicht Voorbeeldstad' };
const mail = (url: string, geduld?: Mailopties['geduld']) =>
  maakMail({ url, afzender, onveilig: true, ...(geduld && { geduld }) });
const bericht = (anders: Partial<Mailbericht> = {}): Mailbericht => ({
  aan: { adres: 'moeder@example.invalid', naam: 'Fictieve Moeder' },
  onderwerp: 'Brief van de gemeente Voorbeeldstad',
  tekst: 'U krijgt een brief.',
  bijlagen: [{ naam: 'brief.pdf', mediatype: 'application/pdf', inhoud: Buffer.from('%PDF-1.7 verzonnen') }],
  id: '11111111-2222-8333-a444-555555555555',
  ...anders,
});
const uitstel = async (url: string, geduld?: Mailopties['geduld']): Promise<string> => {
  const fout = await mail(url, geduld)(bericht()).catch((f: unknown) => f);
  expect(fout).toBeInstanceOf(Uitstel);
  return (fout as Uitstel).code;
};

describe('mail', () => {
  let bus: Postbus;
  beforeAll(async () => {
    bus = await startPostbus();
  });
  afterAll(() => bus.stop());
  beforeEach(() => {
    bus.post.length = 0;
  });

  test('goes out whole, under the id that the receiver knows a repeat by', async () => {
    expect(await mail(bus.url)(bericht())).toEqual({ uit: 'bezorgd', ontvangst: '250' });
    const [ontvangen] = bus.post;
    expect(ontvangen).toMatchObject({
      messageId: '<11111111-2222-8333-a444-555555555555@gemeente.invalid>',
      from: { address: afzender.adres, name: afzender.naam },
      to: [{ address: 'moeder@example.invalid', name: 'Fictieve Moeder' }],
      subject: 'Brief van de gemeente Voorbeeldstad',
      text: 'U krijgt een brief.\n',
    });
    expect(ontvangen?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    const [bijlage] = ontvangen?.attachments ?? [];
    expect(bijlage).toMatchObject({ filename: 'brief.pdf', mimeType: 'application/pdf' });
    expect(Buffer.from(bijlage?.content as ArrayBuffer).toString()).toBe('%PDF-1.7 verzonnen');
  });

  const STREKEN = [
    'Jan\r\nBcc: dief@example.invalid',
    'Jan\nX-Vals: ja\n\nander lichaam',
    'Jan" <dief@example.invalid>, "x',
    'Jan <script>alert(1)</script> {{ 1 }} #let x = 1',
    "Robert'); DROP TABLE zaak;--",
    '=?utf-8?Q?Jan=0D=0ABcc:_dief@example.invalid?=',
  ];
  test.each(STREKEN)('writes a name with signs in it as that name and as nothing else: %j', async (naam) => {
    const aan = { adres: 'moeder@example.invalid', naam };
    const bijlagen = [{ naam: `${naam}.txt`, mediatype: 'text/plain', inhoud: Buffer.from(naam) }];
    await mail(bus.url)(bericht({ aan, onderwerp: naam, tekst: naam, bijlagen }));
    const [ontvangen] = bus.post;
    expect(ontvangen?.to?.map(({ address }) => address)).toEqual(['moeder@example.invalid']);
    expect([ontvangen?.cc, ontvangen?.bcc]).toEqual([undefined, undefined]);
    expect(ontvangen?.headers.map(({ key }) => key).sort()).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
    expect(ontvangen?.text?.replaceAll('\r', '').trimEnd()).toBe(naam.replaceAll('\r', ''));
    expect(Buffer.from(ontvangen?.attachments[0]?.content as ArrayBuffer).toString()).toBe(naam);
  });

  test('to an address that holds a line of its own goes to nobody else', async () => {
    const adres = 'moeder@example.invalid>\r\nRCPT TO:<dief@example.invalid';
    await mail(bus.url)(bericht({ aan: { adres } })).catch(() => null);
    const ontvangers = bus.post.flatMap(({ to = [] }) => to.map(({ address }) => address));
    expect(ontvangers).not.toContain('dief@example.invalid');
  });

  test.each([
    [{ bij: 'ontvanger', code: 550 }, 'SMTP-550'],
    [{ bij: 'inhoud', code: 554 }, 'SMTP-554'],
  ] as const)('that the relay will never take is refused: %j', async (storing, code) => {
    bus.storingen.push(storing);
    expect(await mail(bus.url)(bericht())).toEqual({ uit: 'geweigerd', code });
  });

  test.each([
    [{ bij: 'ontvanger', code: 450 }, 'SMTP-450'],
    [{ bij: 'inhoud', code: 451 }, 'SMTP-451'],
    [{ bij: 'voor-de-punt' }, 'ECONNECTION'],
  ] as const)('that the relay cannot take now is tried again: %j', async (storing, code) => {
    bus.storingen.push(storing);
    expect(await uitstel(bus.url)).toBe(code);
    expect(bus.post).toEqual([]);
    expect(await mail(bus.url)(bericht())).toMatchObject({ uit: 'bezorgd' });
  });

  test('that was taken in without a word of it goes out again, and can be seen to be the same', async () => {
    bus.storingen.push({ bij: 'na-de-punt' });
    expect(await uitstel(bus.url)).toBe('ECONNECTION');
    await mail(bus.url)(bericht());
    const ids = bus.post.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test('about people goes over TLS or not at all', async () => {
    const streng = (url: string) => maakMail({ url, afzender, onveilig: false })(bericht());
    await expect(streng(bus.url)).rejects.toMatchObject({ code: 'ETLS', misschien: false });
    expect(bus.post).toEqual([]);
    for (const tls of ['starttls', 'meteen'] as const) {
      const met = await startPostbus({ tls });
      try {
        // nobody vouches for the certificate of the relay
        await expect(streng(met.url)).rejects.toMatchObject({ code: 'CERT_HAS_EXPIRED', misschien: false });
        expect(met.post).toEqual([]);
        expect(await mail(met.url)(bericht())).toMatchObject({ uit: 'bezorgd' });
      } finally {
        await met.stop();
      }
    }
  });
});

describe('a relay', () => {
  let server: Server;
  const verbindingen = new Set<Socket>();
  let gedrag: (verbinding: Socket) => void;
  beforeAll(async () => {
    server = createServer((verbinding) => {
      verbindingen.add(verbinding);
      verbinding.on('error', () => undefined);
      gedrag(verbinding);
    });
    await new Promise<void>((af) => server.listen(0, '127.0.0.1', af));
  });
  afterAll(() => {
    for (const verbinding of verbindingen) verbinding.destroy();
    server.close();
  });
  const url = () => `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;

  test('that says nothing is left, and tried again later', async () => {
    gedrag = () => undefined;
    expect(await uitstel(url(), { stapMs: 200, geheelMs: 10_000 })).toBe('ETIMEDOUT');
  });

  test('that keeps the line busy without getting anywhere is left when the time is up', async () => {
    gedrag = (verbinding) => {
      const praat = setInterval(() => verbinding.write('220-welkom\r\n'), 50);
      verbinding.on('close', () => {
        clearInterval(praat);
      });
    };
    expect(await uitstel(url(), { stapMs: 10_000, geheelMs: 200 })).toBe('ETIMEDOUT');
  });

  test('that does not know us is a matter for an operator, not a refusal of this mail', async () => {
    gedrag = (verbinding) => {
      verbinding.write('220 hier\r\n');
      verbinding.on('data', (deel) => {
        const regel = deel.toString();
        verbinding.write(regel.startsWith('EHLO') ? '250 hier\r\n' : '550 afzender onbekend\r\n');
      });
    };
    expect(await uitstel(url())).toBe('SMTP-550');
  });

  test('that is not there is tried again', async () => {
    expect(await uitstel('smtp://127.0.0.1:1')).toBe('ECONNREFUSED');
  });
});
