import { expect, test } from 'vitest'
import { inEveryDialect } from './in-every-dialect.ts'

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
