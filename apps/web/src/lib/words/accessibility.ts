export const accessibilityWords = {
  title: 'Toegankelijkheid',
  lead: 'Iedereen moet met Tweespraak kunnen werken: op een oude telefoon, met een schermlezer, alleen met het toetsenbord.',
  sections: [
    {
      title: 'Waar we ons aan houden',
      sentences: [
        'We bouwen volgens WCAG 2.2, niveau AA, en de Europese norm EN 301 549.',
        'Elke pagina wordt bij elke verandering automatisch nagekeken, licht en donker, smal en breed.',
        'Een automatische controle ziet niet alles. Daarom proberen we het ook met mensen.',
      ],
    },
    {
      title: 'Wat je kunt doen',
      sentences: [
        'Alles kan met het toetsenbord. De tab-toets brengt je langs elke knop en link, in de volgorde van lezen.',
        'Je kunt tekst tot vier keer zo groot maken. Je hoeft dan nooit opzij te schuiven.',
        'Bij je gegevens kies je licht of donker. Zet je op je apparaat bewegingen uit, dan beweegt hier niets.',
        'Alleen typen, zonder beeld en geluid, is helemaal meedoen.',
      ],
    },
    {
      title: 'Gewone taal',
      sentences: ['We schrijven kort en zonder moeilijke woorden. Een vakwoord leggen we één keer uit.'],
    },
    {
      title: 'Loop je ergens tegenaan?',
      sentences: [
        'Zeg het tegen je coördinator, of tegen de beheerder van Tweespraak in je organisatie. Dan kunnen we het verbeteren.',
      ],
    },
  ],
};
