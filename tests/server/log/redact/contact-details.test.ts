import { expect, test } from 'vitest'
import { redact } from '../../../../server/log/redact.ts'

test.each([
  ['mail mij op jan.de-vries+prov@voorbeeld.nl.', 'mail mij op [e-mail].'],
  ['JAN@VOORBEELD.NL, dank', '[e-mail], dank'],
  ['van a@voorbeeld.nl naar b@voorbeeld.co.uk', 'van [e-mail] naar [e-mail]'],
  ['josé@voorbeeld.nl', '[e-mail]'],
  ['jan@gmail', '[e-mail]'],
  ['jan (at) voorbeeld.nl', '[e-mail]'],
  ['jan [at] voorbeeld [punt] nl', '[e-mail]'],
  ['jan apenstaartje voorbeeld.nl', '[e-mail]'],
  ['jan @ voorbeeld.nl', '[e-mail]'],
])('takes out the e-mail address of "%s"', (text, expected) => {
  expect(redact(text)).toEqual({ text: expected, kinds: ['e-mail'] })
})

test.each([
  '0612345678',
  '06-12345678',
  '06 12 34 56 78',
  '06.12.34.56.78',
  '06 - 1234 5678',
  '(06) 12345678',
  '06/12345678',
  '+31612345678',
  '+31 (0)6 12345678',
  '+31(0)612345678',
  '+31-6-12345678',
  '+31 06 12345678',
  '0031 6 12345678',
  '0031(0)612345678',
  '31612345678',
  '020-1234567',
  '(020) 123 45 67',
  '0512 123456',
  '(0512)123456',
  '0512-12 34 56',
  '+31 20 123 4567',
  '088 123 45 67',
  '085-1234567',
  '+49 170 1234567',
  '0049 1701234567',
])('takes out the phone number %s', (number) => {
  expect(redact(`bel mij op ${number} graag`)).toEqual({
    text: 'bel mij op [telefoonnummer] graag',
    kinds: ['telefoonnummer'],
  })
})

test.each([
  ['ik woon op 1234 KL 5', 'ik woon op [adres]'],
  ['1234kl5a', '[adres]'],
  ['1234 KL, nr. 5-2 graag', '[adres] graag'],
  ['1234KL huisnummer 5', '[adres]'],
  ['1234 KL Voorbeeldstad huisnummer 12', '[adres]'],
  ['Dorpsstraat 5, 1234 KL Voorbeeldstad', 'Dorpsstraat [adres] Voorbeeldstad'],
  ['huisnummer 5 postcode 1234 KL', 'huisnummer [adres]'],
  ['ik woon op 1234 en 5', 'ik woon op [adres]'],
  ['1234 KL 5 bis', '[adres]'],
])('takes out the address of "%s"', (text, expected) => {
  expect(redact(text)).toEqual({ text: expected, kinds: ['adres'] })
})

test.each([
  'bel 112, 144 of 116 000',
  'wat kost 14 012 en 140123',
  'kan ik 1400 bellen',
  '0800-8051 of 0900 1450 of 0900-1234567',
  'van 06-10-2026 10:30 tot 06-10-2026 12.30 uur',
  'in welke wijk ligt 1234 KL',
  'tussen 2026 en 2027 10 dagen',
  'een auto van 1200 kg 3 jaar oud',
  'Staatsblad 2024 nr 12',
  'STAATSBLAD 2024 NR 12',
  'verordening 2016/679',
  'Natura 2000 op 5 km',
  'twitter @gemeente',
  '2 stuks @ 5 euro',
])('leaves "%s" as it is', (text) => {
  expect(redact(text)).toEqual({ text, kinds: [] })
})
