import { expect, test } from 'vitest'
import type { Dialect } from '../../../channels/channel-limits.ts'
import { markdownDialect } from '../../../channels/rendering/dialects/markdown.ts'
import { plainDialect } from '../../../channels/rendering/dialects/plain.ts'
import { telegramHtmlDialect } from '../../../channels/rendering/dialects/telegram-html.ts'
import { whatsappDialect } from '../../../channels/rendering/dialects/whatsapp.ts'
import { renderFixedText } from '../../../channels/rendering/render-fixed-text.ts'
import { frameWith } from './test-limits.ts'

const dialects = {
  plain: plainDialect,
  telegram: telegramHtmlDialect,
  whatsapp: whatsappDialect,
  markdown: markdownDialect,
}

/** Markdown as one part of text. */
function render(markdown: string, dialect: Dialect): string {
  const parts = renderFixedText(markdown, 'nl', frameWith({ dialect }))
  expect(parts.length).toBeLessThanOrEqual(1)
  return parts[0]?.text ?? ''
}

function inEveryDialect(markdown: string) {
  return Object.entries(dialects)
    .map(([name, dialect]) => `== ${name}\n${render(markdown, dialect)}`)
    .join('\n')
}

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

test('quotes and code', () => {
  expect(
    inEveryDialect(
      '> Een citaat  \n> van twee regels.\n>\n> - met een lijst\n\n```\nif (a < b) {\n  return *c\n}\n```',
    ),
  ).toMatchInlineSnapshot(`
    "== plain
    > Een citaat
    > van twee regels.
    >
    > - met een lijst

    if (a < b) {
      return *c
    }
    == telegram
    &gt; Een citaat
    &gt; van twee regels.
    &gt;
    &gt; • met een lijst

    <code>if (a &lt; b) {</code>
    <code>  return *c</code>
    <code>}</code>
    == whatsapp
    > Een citaat
    > van twee regels.
    >
    > - met een lijst

    \`if (a < b) {\`
    \`  return *​c\`
    \`}\`
    == markdown
    > Een citaat  
    > van twee regels.
    >
    > - met een lijst

    if (a \\< b) {  
      return \\*c  
    }"
  `)
})

test('images, HTML and rules as their words', () => {
  expect(
    inEveryDialect(
      'Zie ![de kaart & legenda](k.png).\n\n---\n\n<div><p>Blok &amp; <b>tekst</b></p><script>nee()</script><p>regel</p></div>\n\nEen <u>regel</u><br>verder<!-- niet dit -->.',
    ),
  ).toMatchInlineSnapshot(`
    "== plain
    Zie de kaart & legenda.

    Blok & tekst
    regel

    Een regel
    verder.
    == telegram
    Zie de kaart &amp; legenda.

    Blok &amp; tekst
    regel

    Een regel
    verder.
    == whatsapp
    Zie de kaart & legenda.

    Blok & tekst
    regel

    Een regel
    verder.
    == markdown
    Zie de kaart & legenda.

    Blok & tekst  
    regel

    Een regel  
    verder."
  `)
})

test('signs that mean something to a platform', () => {
  expect(
    inEveryDialect(
      '5 * 3 < 20 & a > b; 2*3*4; snake_case_naam; \\*verplicht\\*, \\_streep\\_, \\~weg\\~, \\[haak\\], `een*ster`, C:\\\\map, &amp;amp; en \\`tik\\`.\n\n2026\\. Dat jaar.\n\n\\- geen lijst\n\n\\# geen kop',
    ),
  ).toMatchInlineSnapshot(`
    "== plain
    5 * 3 < 20 & a > b; 234; snake_case_naam; *verplicht*, _streep_, ~weg~, [haak], een*ster, C:\\map, &amp; en \`tik\`.

    2026. Dat jaar.

    - geen lijst

    # geen kop
    == telegram
    5 * 3 &lt; 20 &amp; a &gt; b; 234; snake_case_naam; *verplicht*, _streep_, ~weg~, [haak], <code>een*ster</code>, C:\\map, &amp;amp; en \`tik\`.

    2026. Dat jaar.

    - geen lijst

    # geen kop
    == whatsapp
    5 * 3 < 20 & a > b; 234; snake_case_naam; *​verplicht*, _​streep_, ~​weg~, [haak], \`een*ster\`, C:\\map, &amp; en \`​tik\`.

    2026. Dat jaar.

    - geen lijst

    # geen kop
    == markdown
    5 \\* 3 \\< 20 & a > b; 234; snake_case_naam; \\*verplicht\\*, \\_streep\\_, \\~weg\\~, \\[haak\\], een\\*ster, C:\\\\map, \\&amp; en \\\`tik\\\`.

    2026\\. Dat jaar.

    \\- geen lijst

    \\# geen kop"
  `)
})

test('marks within words', () => {
  expect(
    inEveryDialect(
      '**vet**gedrukt, on**vet**, **_samen_**, **vet _en schuin_**, ( **vet**), **vet**, _a_**b**.',
    ),
  ).toMatchInlineSnapshot(`
    "== plain
    vetgedrukt, onvet, samen, vet en schuin, ( vet), vet, ab.
    == telegram
    vetgedrukt, onvet, <b><i>samen</i></b>, <b>vet <i>en schuin</i></b>, ( <b>vet</b>), <b>vet</b>, ab.
    == whatsapp
    vetgedrukt, onvet, *_samen_*, *vet _en schuin_*, ( *vet*), *vet*, ab.
    == markdown
    vetgedrukt, onvet, ***samen***, **vet *en schuin***, ( **vet**), **vet**, ab."
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
