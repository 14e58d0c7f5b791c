interface Section {
  title: string;
  sentences: string[];
}

export const privacyWords: {
  title: string;
  lead: string;
  promiseTitle: string;
  promise: string[];
  sections: Section[];
} = {
  title: 'Privacy in gewone taal',
  lead: 'Je schrijft hier over je werk en soms over jezelf. Dit is wat wij daarmee doen, en wat niet.',
  promiseTitle: 'Onze belofte',
  promise: [
    'Wat je schrijft is alleen voor jou, tot jij het deelt. Je coördinator en je werkgever kunnen het in Tweespraak niet lezen.',
    'We bewaren je tekst versleuteld. De technisch beheerder van de server zou erbij kunnen, maar mag dat niet.',
    'Stop je met delen? Dan kan de ander het niet meer openen; wat die al las, kunnen we niet terughalen.',
    'Wis je iets? Dan is het meteen weg uit de app, en na 7 dagen ook niet meer leesbaar uit een back-up.',
  ],
  sections: [
    {
      title: 'Wat is alleen van jou',
      sentences: [
        'Je dagboek, je check-ins, je signaleringsplan en wat je antwoordt in lessen.',
        'Niemand krijgt die door zijn functie te zien: je coördinator niet, een beheerder niet, je duopartner niet.',
        'Ga je ergens anders werken? Dan gaan ze met je mee.',
      ],
    },
    {
      title: 'Delen',
      sentences: [
        'Je deelt één notitie, zoals die er op dat moment staat, met je duo of met één mens.',
        'Schrijf je later verder? Dan ziet de ander dat pas als je opnieuw deelt.',
        'Leest iemand wat jij deelde? Dan kun jij zien wanneer. Wie leest, weet dat vooraf.',
      ],
    },
    {
      title: 'Samen',
      sentences: [
        'In een duo-les gaan jullie antwoorden pas open als jullie allebei klaar zijn.',
        'Jullie afspraken zijn van jullie samen. Jullie zien allebei precies hetzelfde.',
        'Wat je in intervisie zegt en schrijft, blijft bij die groep. Het gesprek wordt niet opgenomen.',
      ],
    },
    {
      title: 'Wat je coördinator ziet',
      sentences: [
        'Wie is uitgenodigd, wie een duo vormt, en de stappen die de werkgever voor jou regelt.',
        'Cijfers over vijf duo’s of meer samen, afgerond. Nooit hoe ver één mens is, tenzij jij dat zelf aanzet.',
        'Dat aanzetten hoeft niet en kan altijd weer uit. Meedoen hangt er niet van af.',
      ],
    },
    {
      title: 'Bewoners',
      sentences: [
        'Tweespraak is geen dossier. Over bewoners hoort hier niets te staan waaraan je ze herkent.',
        'Terwijl je schrijft, wijzen we op namen, nummers en adressen. We missen er ook weleens een. Blijf dus zelf kijken.',
      ],
    },
    {
      title: 'Wat we niet doen',
      sentences: [
        'We lezen niet automatisch mee om te zien of het goed met je gaat. Hulp vind je op elke pagina, en jij kiest wie je belt.',
        'We verkopen niets en laten geen andere sites meekijken. Er is alleen een cookie om ingelogd te blijven, een voor licht of donker, en een als je eenvoudige tekst kiest.',
        'In een mail van ons staat nooit wat iemand schreef. Alleen dat er iets voor je klaarstaat.',
      ],
    },
    {
      title: 'Wie is verantwoordelijk',
      sentences: [
        'De organisatie die jou uitnodigde, is verantwoordelijk voor je gegevens. Die worden gebruikt om te leren en samen te werken, en nergens anders voor.',
        'Je mag zien wat er is, het laten verbeteren, meenemen of laten wissen. Vraag het je coördinator, of de functionaris gegevensbescherming van je organisatie.',
        'Kom je er niet uit? Dan kun je een klacht indienen bij de Autoriteit Persoonsgegevens.',
      ],
    },
  ],
};
