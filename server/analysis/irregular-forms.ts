/**
 * Forms of Dutch verbs whose stem changes, and plurals that rules get wrong: lemma, then its forms. The rules of
 * `stem-dutch.ts` bring regular forms together; only what they cannot see stands here.
 */
const table = `
beginnen begon begonnen|bedriegen bedroog bedrogen|bederven bedorven bedierf|bevelen beval bevolen|bewegen bewoog bewogen
bezoeken bezocht|bezitten bezat bezeten|bieden bood geboden|aanbieden aangeboden|bijten beet gebeten|binden bond gebonden
blijken bleek gebleken|blijven bleef gebleven|breken brak gebroken|inbreken ingebroken|brengen bracht gebracht|wegbrengen weggebracht
terugbrengen teruggebracht|denken dacht gedacht|doen deed gedaan doet|indienen ingediend|dragen droeg gedragen|drinken dronk gedronken
dwingen dwong gedwongen|eten at gegeten|gaan ging gegaan gaat|weggaan weggegaan|doodgaan doodgegaan doodging|gelden gold gegolden geldt
genieten genoot genoten|geven gaf gegeven geeft|aangeven aangegeven aangaf|opgeven opgegeven|doorgeven doorgegeven|afgeven afgegeven
teruggeven teruggegeven|uitgeven uitgegeven|graven groef gegraven|begraven begroef|grijpen greep gegrepen|hangen hing gehangen
hebben heb heeft had gehad hadden|helpen hielp geholpen hulp|houden hield gehouden|inhouden ingehouden|aanhouden aangehouden
ophouden opgehouden|bijhouden bijgehouden|kiezen koos gekozen kies|kijken keek gekeken|inkijken ingekeken|klinken klonk geklonken
komen kom kwam gekomen komt kwamen|voorkomen voorkom voorkomt voorkwam|bekend bekende|durend duren duurt duurde geduurd|slechtziend slechtzienden|slechthorend slechthorenden|aankomen aangekomen|binnenkomen binnengekomen|terugkomen teruggekomen|kopen kocht gekocht|verkopen verkocht
krijgen kreeg gekregen|kunnen kan kon gekund|kwijtraken kwijtgeraakt|laten liet gelaten|achterlaten achtergelaten|lachen gelachen
lezen las gelezen|liegen loog gelogen|liggen lag gelegen|lijden leed geleden|lijken leek geleken|lopen liep gelopen loopt|verlopen verliep
mogen mag mocht|moeten moest|nemen nam genomen neemt|afnemen afgenomen|opnemen opgenomen|aannemen aangenomen|meenemen meegenomen
ondernemen ondernam|overnemen overgenomen|ontvangen ontving|roepen riep geroepen|oproepen opgeroepen|rijden reed gereden|ruiken rook geroken
schelden schold gescholden|kwijtschelden kwijtgescholden|schenken schonk geschonken|scheppen schiep|schieten schoot geschoten
schijnen scheen|schrijven schreef geschreven|inschrijven ingeschreven|uitschrijven uitgeschreven|omschrijven omschreven
overschrijven overgeschreven|aanschrijven aangeschreven|schrikken schrok geschrokken|schuiven schoof geschoven|slaan sloeg geslagen slaat
opslaan opgeslagen|slapen sliep geslapen|sluiten sloot gesloten|afsluiten afgesloten|aansluiten aangesloten|besluiten besloot besloten
smijten smeet gesmeten|snijden sneed gesneden|spreken sprak gesproken|afspreken afgesproken|aanspreken aangesproken|inspreken ingesproken
springen sprong gesprongen|staan stond gestaan staat|ontstaan ontstond|bestaan bestond|toestaan toegestaan|steken stak gestoken
stelen stal gestolen|sterven stierf gestorven|strijden streed gestreden|treden trad getreden|aftreden afgetreden|overtreden overtrad
optreden opgetreden|trekken trok getrokken|intrekken ingetrokken|vertrekken vertrok vertrokken|vallen viel gevallen|vangen ving gevangen
varen voer gevaren|vechten vocht gevochten|aanvechten aangevochten|vergeten vergat|verdwijnen verdween verdwenen|verliezen verloor verloren verlies
verbieden verbood verboden|verbreken verbroken|verhuizen verhuis|verstaan verstond|verzinnen verzon|verzoeken verzocht|vinden vond gevonden
terugvinden teruggevonden|vliegen vloog gevlogen|vragen vroeg gevraagd|aanvragen aangevraagd|navragen nagevraagd|opvragen opgevraagd
vriezen vroor gevroren|waaien woei|wassen gewassen|werpen wierp geworpen|werven wierf geworven|weten wist geweten weet|wijken week geweken
wijzen wees gewezen|afwijzen afgewezen|bewijzen bewees bewezen|toewijzen toegewezen|willen wil wou wilde|winden wond|winnen won gewonnen
worden werd geworden wordt werden|zeggen zei gezegd|opzeggen opgezegd|zenden zond gezonden|verzenden verzonden|toezenden toegezonden
zien zag gezien ziet|inzien ingezien|zijn ben bent is was waren geweest|zingen zong gezongen|zinken zonk gezonken|zitten zat gezeten
zoeken zocht gezocht|opzoeken opgezocht|zwemmen zwom gezwommen|zweren zwoer gezworen|zwijgen zweeg gezwegen|onderzoeken onderzocht
afhandelen afgehandeld|afhalen afgehaald|ophalen opgehaald|weghalen weggehaald|inleveren ingeleverd|opleveren opgeleverd|aanleveren aangeleverd
aanmelden aangemeld|afmelden afgemeld|opsturen opgestuurd|insturen ingestuurd|doorsturen doorgestuurd|toesturen toegestuurd
uitlenen uitgeleend|invullen ingevuld|inloggen ingelogd|uitloggen uitgelogd|aanpassen aangepast|toepassen toegepast|afkeuren afgekeurd
goedkeuren goedgekeurd|keuren gekeurd|aanleggen aangelegd|afleggen afgelegd|opleggen opgelegd|uitleggen uitgelegd|aanwijzen aangewezen
afwachten afgewacht|opvoeden opgevoed|uitvoeren uitgevoerd|invoeren ingevoerd|aanvoeren aangevoerd|omruilen omgeruild|omwisselen omgewisseld
terugbetalen terugbetaald|uitbetalen uitbetaald|afbetalen afbetaald|overmaken overgemaakt|aanmaken aangemaakt|klaarmaken klaargemaakt
openmaken opengemaakt|vastmaken vastgemaakt|kapotmaken kapotgemaakt|meemaken meegemaakt|afmaken afgemaakt|stukmaken stukgemaakt
tegenhouden tegengehouden|afschaffen afgeschaft|afsteken afgestoken|samenwonen samengewoond|ombouwen omgebouwd|verbouwen verbouwd
aanbouwen aangebouwd|meedoen meegedaan|meestemmen meegestemd|uitstellen uitgesteld|aanstellen aangesteld|vaststellen vastgesteld
openstellen opengesteld|voorstellen voorgesteld|bijstellen bijgesteld|intrekken intrekking|stopzetten stopgezet|omzetten omgezet
uitzetten uitgezet|voortzetten voortgezet|verzetten verzet|opladen opgeladen|aftappen afgetapt|afluisteren afgeluisterd
oppakken opgepakt|inpakken ingepakt|aanpakken aangepakt|wegpakken weggepakt|afpakken afgepakt|omkopen omgekocht|ophangen opgehangen
overlijden overleed overleden overlijdt overlijd|scheiden gescheiden scheidde|kind kinderen|ei eieren|stad steden|schip schepen|lid leden|weg wegen|dag dagen|lam lammeren|koe koeien|vlo vlooien|gebrek gebreken
graf graven|bedrag bedragen|huis huizen|prijs prijzen|reis reizen|grens grenzen|brief brieven|hof hoven|bad baden|dak daken|gat gaten|glas glazen
slot sloten|spel spelen|vat vaten|verdrag verdragen|gezin gezinnen|god goden|hol holen|oorlog oorlogen|pad paden|blad bladeren bladen
museum musea|politicus politici|datum data|catalogus catalogi|stadium stadia|criterium criteria|enquete enquetes|jongen jongens jongetje
`

/** Form -> lemma. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split(/[|\n]/)
    .flatMap((row) => {
      const [lemma = '', ...forms] = row.split(' ')
      return forms.map((form): [string, string] => [form, lemma])
    }),
)
