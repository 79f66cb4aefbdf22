/** Elements of a kept page that are shown; all others give way to what they hold. */
export const shown: ReadonlySet<string> = new Set(
  `html body a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup
  data dd del details dfn dir div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr
  i img ins kbd label legend li main mark marquee menu nav ol optgroup option p pre q rp rt ruby s samp section small
  span strike strong style sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`
    .trim()
    .split(/\s+/),
);

/** Elements that vanish with everything in them: what runs, loads, embeds or asks. */
export const vanishing: ReadonlySet<string> = new Set(
  `script template iframe frame frameset noframes object embed applet param audio video source track canvas svg math
  base meta link title input button select textarea datalist output keygen dialog portal fencedframe map area`
    .trim()
    .split(/\s+/),
);

/** Elements without an end tag. */
export const voids: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'col', 'wbr']);

/** Attributes that only say how something looks or reads. Addresses and event handlers are not among them. */
export const harmless: ReadonlySet<string> = new Set(
  `class id title alt lang dir width height align valign bgcolor color face size border cellpadding cellspacing
  colspan rowspan span start type value cite datetime headers scope abbr nowrap hspace vspace clear noshade rules
  summary reversed open compact`
    .trim()
    .split(/\s+/),
);
