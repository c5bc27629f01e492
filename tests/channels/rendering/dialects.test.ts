import { expect, test } from 'vitest'
import { inEveryDialect } from './in-every-dialect.ts'

test('paragraphs, headings and marks', () => {
  expect(
    inEveryDialect(
      '# Kop met **vet**\n\nEen _schuin_ en **vet** woord, en `code`.\n\nTweede alinea  \nmet een nieuwe regel.',
    ),
  ).toMatchInlineSnapshot(`
    "== plain
    Kop met vet

    Een schuin en vet woord, en code.

    Tweede alinea
    met een nieuwe regel.
    == telegram
    <b>Kop met vet</b>

    Een <i>schuin</i> en <b>vet</b> woord, en <code>code</code>.

    Tweede alinea
    met een nieuwe regel.
    == whatsapp
    *Kop met vet*

    Een _schuin_ en *vet* woord, en \`code\`.

    Tweede alinea
    met een nieuwe regel.
    == markdown
    **Kop met vet**

    Een *schuin* en **vet** woord, en code.

    Tweede alinea  
    met een nieuwe regel."
  `)
})

test('nested and numbered lists', () => {
  expect(
    inEveryDialect(
      'U hebt nodig:\n\n- een paspoort\n  - geldig\n  - van u zelf\n- een pasfoto\n\n3. Eerst dit.\n4. Dan dat.\n\n   En nog iets.',
    ),
  ).toMatchInlineSnapshot(`
    "== plain
    U hebt nodig:

    - een paspoort
      - geldig
      - van u zelf
    - een pasfoto

    3. Eerst dit.
    4. Dan dat.

       En nog iets.
    == telegram
    U hebt nodig:

    • een paspoort
      • geldig
      • van u zelf
    • een pasfoto

    3. Eerst dit.
    4. Dan dat.

       En nog iets.
    == whatsapp
    U hebt nodig:

    - een paspoort
      - geldig
      - van u zelf
    - een pasfoto

    3. Eerst dit.
    4. Dan dat.

       En nog iets.
    == markdown
    U hebt nodig:

    - een paspoort
      - geldig
      - van u zelf
    - een pasfoto

    3. Eerst dit.
    4. Dan dat.

       En nog iets."
  `)
})

test('links, automatic links, e-mail addresses and telephone numbers', () => {
  expect(
    inEveryDialect(
      'Kijk op [onze site](https://x.example/a_b?c=1&d=(2)), www.x.example/p_q, <https://y.example>, [mail ons](mailto:info@x.example), info@x.example of [088 000](tel:+3188000).',
    ),
  ).toMatchInlineSnapshot(`
    "== plain
    Kijk op onze site (https://x.example/a_b?c=1&d=(2)), www.x.example/p_q, https://y.example, mail ons (info@x.example), info@x.example of 088 000.
    == telegram
    Kijk op <a href="https://x.example/a_b?c=1&amp;d=(2)">onze site</a>, <a href="http://www.x.example/p_q">www.x.example/p_q</a>, <a href="https://y.example">https://y.example</a>, mail ons (info@x.example), info@x.example of 088 000.
    == whatsapp
    Kijk op onze site (https://x.example/a_b?c=1&d=(2)), www.x.example/p_q, https://y.example, mail ons (info@x.example), info@x.example of 088 000.
    == markdown
    Kijk op [onze site](https://x.example/a_b?c=1&d=%282%29), [www.x.example/p_q](http://www.x.example/p_q), [https://y.example](https://y.example), [mail ons](mailto:info@x.example), [info@x.example](mailto:info@x.example) of [088 000](tel:+3188000)."
  `)
})

test('a table as lines', () => {
  expect(
    inEveryDialect(
      '| Leeftijd | Hoe **duur**? | |\n|---|---|---|\n| tot 18 | € 20 | let op |\n| 18 of ouder | | |',
    ),
  ).toMatchInlineSnapshot(`
    "== plain
    - Leeftijd: tot 18
      Hoe duur? € 20
      let op
    - Leeftijd: 18 of ouder
    == telegram
    • Leeftijd: tot 18
      Hoe <b>duur</b>? € 20
      let op
    • Leeftijd: 18 of ouder
    == whatsapp
    - Leeftijd: tot 18
      Hoe *duur*? € 20
      let op
    - Leeftijd: 18 of ouder
    == markdown
    - Leeftijd: tot 18  
      Hoe **duur**? € 20  
      let op
    - Leeftijd: 18 of ouder"
  `)
})

test('references and footnotes', () => {
  expect(
    inEveryDialect(
      "Lees [dit][een] en [dat].[^1]\n\n[een]: https://x.example/een\n[dat]: /contact 'Contact'\n[^1]: Een noot.",
    ),
  ).toMatchInlineSnapshot(`
    "== plain
    Lees dit (https://x.example/een) en dat (https://vragen.example/contact).[1]

    [1] Een noot.
    == telegram
    Lees <a href="https://x.example/een">dit</a> en <a href="https://vragen.example/contact">dat</a>.[1]

    [1] Een noot.
    == whatsapp
    Lees dit (https://x.example/een) en dat (https://vragen.example/contact).[1]

    [1] Een noot.
    == markdown
    Lees [dit](https://x.example/een) en [dat](https://vragen.example/contact).\\[1\\]

    \\[1\\] Een noot."
  `)
})

test('links that lead nowhere safe', () => {
  expect(
    inEveryDialect('[a](javascript:alert(1)) [b](weg.md) [c](/contact) [d](#kop) [](https://x.example/leeg)'),
  ).toMatchInlineSnapshot(`
    "== plain
    a b c (https://vragen.example/contact) d (https://vragen.example/#kop) https://x.example/leeg
    == telegram
    a b <a href="https://vragen.example/contact">c</a> <a href="https://vragen.example/#kop">d</a> <a href="https://x.example/leeg">https://x.example/leeg</a>
    == whatsapp
    a b c (https://vragen.example/contact) d (https://vragen.example/#kop) https://x.example/leeg
    == markdown
    a b [c](https://vragen.example/contact) [d](https://vragen.example/#kop) [https://x.example/leeg](https://x.example/leeg)"
  `)
})
