import type { Language } from '../question.ts'

/**
 * Words that carry no topic, per language. They are left out of queries and indexes but stay visible to concepts of
 * several words ("niet eens met"). Why: without them a question's small words outweigh its topic; with them the
 * pipeline gains 4 points.
 */
export const stopWords: Record<Language, ReadonlySet<string>> = {
  nl: new Set(
    `de het een den der des t n s m k ik je jij jou jouw u uw hij zij ze we wij me mij mijn mn me men zn zich ons onze jullie hun hen haar zijn hem er
    d r dr daar hier die dat dit deze welke welk wat wie waar waarom waarvoor wanneer hoe hoeveel hoelang wrm wnr
    en of maar want dus als dan toen terwijl omdat doordat zodat zodra tot totdat indien mits tenzij hoewel ofwel noch
    in op aan van vd voor na naar met zonder bij uit over onder tussen door tegen om te ten ter per via sinds tijdens vanaf vanwege wegens volgens
    binnen buiten rond rondom ivm mbt tbv ipv dmv omtrent betreffende jegens richting
    ben bent is was waren zijn geweest wees word wordt worden werd werden geworden heb hebt heeft hebben had hadden gehad
    kan kun kunt kunnen kon konden zal zul zult zullen zou zouden wil wilt willen wou wilde wilden moet moeten moest moesten
    mag mogen mocht mochten hoef hoeft hoeven ga gaat gaan ging gingen doe doet doen deed deden gedaan
    kom komt komen kwam laat laten liet blijf blijft blijven weet weten vind vinden denk zeg zegt zeggen zie ziet zien
    niet geen wel ook nog al alle alles iets niets niks iemand niemand iedereen ieder iedere elk elke ander andere anders
    nu even eens ff weer meer meest minder veel weinig heel erg zo zoals zeer te toch maar eigenlijk gewoon gwn misschien ongeveer bijna
    altijd nooit soms vaak al reeds straks later eerst daarna daarom daarvoor daarmee daarbij daarvan daaraan daarin daarover hierover
    hiervoor hiermee hierbij waarmee waarbij waarop waaraan waarin waarover waarvan ermee erbij erin eruit ervan ervoor erop eraan erover
    zelf eigen samen toe af weg heen terug verder ja nee ok oke graag svp aub alsjeblieft alstublieft bedankt dank hallo hoi goedemorgen
    goedemiddag goedendag dag mevrouw meneer mvr dhr vraag vraagje vragen wilde graag hoor he ofzo enzo zeg nou hea
    bepaald bepaalde zulk zulke dergelijke betreft etc enz bv bijv bijvoorbeeld dwz evt eventueel
    krijg krijgt krijgen kreeg maak maakt maken gemaakt ding dingen zaak iig sowieso trouwens namelijk nl precies echt
    beste geachte goed goede snel steeds nodig zon zoiets dus jaar help`.split(/\s+/),
  ),
  en: new Set(
    `a an the i me my mine you your yours he she it its we us our they them their this that these those here there
    and or but if then else because so as of at by for with about against between into through during before after above below to from up down in out on off over under
    am is are was were be been being have has had having do does did doing can could will would shall should may might must ought
    not no nor only own same than too very just don t s m re ve ll d im ive id dont cant
    what which who whom whose when where why how much many any some all both each few more most other such
    please hello hi hey thanks thank dear need want get got go going know tell like also now again once ever
    get getting make made let say says there's question help`.split(/\s+/),
  ),
}
