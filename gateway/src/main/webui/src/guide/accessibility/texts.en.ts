export default {
  lead: 'This portal is made for everybody: with the keyboard, with a screen reader, on a small device, on a weak link, and for those who do not tell colours apart.',
  goal: {
    title: 'What we aim at',
    points: 'WCAG 2.2 level AA on every page, in Vietnamese and in English.',
  },
  tested: {
    title: 'What was tested, and how',
    points:
      'At each change the pages are opened in Chromium and checked with axe-core (the rules of WCAG 2.0 to 2.2, levels A and AA), in Vietnamese and at a width of 1440 pixels; a closer look, in English and at 320 pixels too, is run by itself.\nAt 320 pixels (as at a zoom of 400 %) no page has to be scrolled sideways.\nOne journey with the keyboard alone: sign in, reach the form, fill it and send it.\nA state always has a shape, a word and a colour; the contrast is at least 4.7:1 on white.\nEach chart and map has a title, a description and a table of the same figures.',
  },
  limits: {
    title: 'Known limits',
    points:
      'Not yet tested by people with disabilities or with a particular screen reader (NVDA, JAWS, VoiceOver, TalkBack); automatic tools find a part of the errors only.\nTested in Chromium only, not yet in Firefox and Safari.\nReceipts as PDF have not been tested with a screen reader; the same content is on the page of the receipt.\nFiles that organisations attach may not be readable for screen readers.\nThe API reference is written for developers, most of it in English.',
  },
  feedback: {
    title: 'Something in your way?',
    points:
      'Tell the body that runs the portal (named at the foot of each page): which page, what you wanted to do, with which device.\nEvery published figure can be had as a table (CSV, Excel) and over the API.',
  },
};
