"""German. Umlauts are folded: "für" stands here as "fur"."""

from __future__ import annotations

from readouts.coding.languages import Language, numbered, paired, tagged
from readouts.coding.wordlists import listed

LANGUAGE = Language(
    code="de",
    tags=tagged(
        {
            "that": "dass",
            "to": "zu",
            "sub": "ob wenn falls weil damit nachdem bevor wahrend obwohl sofern solange bis da als wie sobald indem",
            "wh": "welcher welche welches welchen welchem dessen deren denen wer was wo woher wohin wann warum worauf "
            "woruber wofur womit wodurch",
            "conj": "und aber oder sowie doch jedoch sondern",
            "prep": "in im an am auf aus bei beim mit nach von vom zum zur fur gegen uber unter vor zwischen "
            "durch ohne "
            "um seit trotz wegen hinsichtlich bezuglich angesichts gegenuber aufgrund laut gemass entlang innerhalb "
            "ausserhalb ins ans neben hinter infolge zugunsten entsprechend",
            "neg": "nicht kein keine keinen keiner keinem keines nie niemals weder niemand niemanden niemandem nichts",
            "be": "ist sind war waren sei seien ware waren wird werden wurde wurden werde worden gewesen sein",
            "have": "hat haben hatte hatten habe hatten",
            "modal": "kann konnen konnte konnten muss mussen musse mussten soll sollen solle sollten darf durfen durfe "
            "will wollen wolle wollten mochte mochten mag wurde",
            "pron": "er sie es ihn ihm ihnen wir uns ich mir mich man sich beide einander",
            "poss": "sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren "
            "unserem unserer unseres",
            "det": "der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jeder "
            "jede jedes jeden alle allen aller beiden beider solche solchen mehrere einige",
            "adv": "auch noch schon bereits wieder erneut heute gestern morgen dabei ausserdem zudem ferner weiterhin "
            "gemeinsam zugleich gleichzeitig darauf hierbei anschliessend zuvor spater nun dann dort hier sehr nur "
            "insbesondere besonders daruber hinaus so dafur dagegen davor daran darin hiermit zusammen telefonisch",
        }
    ),
    english=paired(
        {
            "he": "er", "she": "sie", "they": "", "him": "ihm ihn", "them": "ihnen", "we": "wir", "us": "uns",
            "i": "ich",
            "with": "mit", "to": "zu zum zur an gegenuber", "from": "von vom", "against": "gegen",
            "between": "zwischen",
            "on": "auf", "about": "uber", "for": "fur", "by": "durch seitens",
        }
    ),
    forms=(
        ("inf", r"^(?:ab|an|auf|aus|bei|ein|fort|her|hin|mit|nach|um|vor|weg|wieder|zuruck|zusammen|fest|klar)zu\w+n$"),
        ("passive", r"^(?:\w*ge\w+|(?:be|er|ver|ent|zer|miss|unter|uber|wider)\w+)(?:t|en)$|iert$"),
        ("past", r"(?:te|ten|test)$"),
        ("pres", r"(?:t|e)$"),
        ("inf", r"(?:en|ern|eln)$"),
        ("past", r".$"),
    ),
    finite=r"(?:te|ten|[bcdfghklmnprsz]t|arb|ag|ab|ob|ief|iefen|and|anden|ahm|ahmen|ing|ingen|am|amen|ug|ugen|ach|achen|af|afen|ies|iesen|og|ogen|ot|oten|ud|uden|ieb|ieben|iess|iessen|ied|ieden|itt|itten|at|aten|ah|ahen|iff|iffen|ang|angen|"
    r"ieg|iegen|iet|ieten|ahl|ahlen)$",
    participle=r"(?!)",
    nouns_capitalised=True,
    subject_follows=True,
    abbreviations=listed(
        "dr prof nr z.b d.h u.a bzw ca usw etc s.o vgl mio mrd tsd abs art str hr fr st bd evtl ggf inkl sog "
        "u.s.w i.d.r "
        "o.g v.a z.t a.d gem max min jh jhd jan feb apr aug sept okt nov dez dipl ing"
    ),
    ordinals=True,
    quotes={"„": "“", "»": "«", "«": "»", "‚": "‘"},
    months=("Januar|Jänner", "Februar|Feber", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
            "November", "Dezember"),
    weekdays={
        "Montags?": "Monday", "Dienstags?": "Tuesday", "Mittwochs?": "Wednesday", "Donnerstags?": "Thursday",
        "Freitags?": "Friday", "(?:Samstags?|Sonnabends?)": "Saturday", "Sonntags?": "Sunday",
    },
    year_words=r"(?:Jahre?s?n?)",
    numbers=numbered(
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf fünfzehn zwanzig dreißig "
        "vierzig fünfzig "
        "sechzig siebzig achtzig neunzig hundert zweihundert dreihundert fünfhundert anderthalb",
        2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 40, 50, 60, 70, 80, 90, 100, 200, 300, 500, 1.5,
    ),
    numbered=r"\b(?:Artikels?|Kapitels?|Absatz|Resolution|Phase|Stufe|Etappe)\s+$",
    ordinal_words=r"(?:st|acht)e[nrms]?$",
    scales=numbered(
        "Tausend tausend Tsd Million Millionen Mio Milliarde Milliarden Mrd Billion Billionen Dutzend",
        1e3, 1e3, 1e3, 1e6, 1e6, 1e6, 1e9, 1e9, 1e9, 1e12, 1e12, 12.0,
    ),
    units={
        "Prozent": ("percent", 1.0), "Prozentpunkte": ("percentage points", 1.0), "Kubikmeter": ("m3", 1.0),
        "Kubikkilometer": ("m3", 1e9), "Quadratkilometer": ("m2", 1e6), "Quadratmeter": ("m2", 1.0),
        "Hektar": ("m2", 1e4), "Kilometer": ("m", 1e3), "km": ("m", 1e3), "Seemeilen": ("m", 1852.0),
        "Meilen": ("m", 1609.344), "Meter": ("m", 1.0), "m": ("m", 1.0), "Zentimeter": ("m", 0.01),
        "Tonnen": ("kg", 1e3), "Tonne": ("kg", 1e3), "t": ("kg", 1e3), "Kilogramm": ("kg", 1.0), "kg": ("kg", 1.0),
        "Barrel": ("barrel", 1.0), "Liter": ("m3", 0.001), "Megawatt": ("MW", 1.0), "MW": ("MW", 1.0),
        "Gigawatt": ("MW", 1e3), "GW": ("MW", 1e3), "Kilowatt": ("MW", 1e-3), "Kilowattstunden": ("Wh", 1e3),
        "Megawattstunden": ("Wh", 1e6), "Gigawattstunden": ("Wh", 1e9), "Terawattstunden": ("Wh", 1e12),
        "Grad": ("degree C", 1.0), "Jahre": ("year", 1.0), "Jahren": ("year", 1.0), "Monate": ("month", 1.0),
        "Wochen": ("day", 7.0), "Tage": ("day", 1.0), "Stunden": ("minute", 60.0), "Minuten": ("minute", 1.0),
        "Jahrzehnte": ("year", 10.0), "Jahrhunderte": ("year", 100.0), "Dollar": ("USD", 1.0),
        "US-Dollar": ("USD", 1.0), "Euro": ("EUR", 1.0), "Rubel": ("RUB", 1.0), "Pfund": ("GBP", 1.0),
        "Yuan": ("CNY", 1.0), "Yen": ("JPY", 1.0), "Rupien": ("INR", 1.0), "Griwna": ("UAH", 1.0),
        "Hrywnja": ("UAH", 1.0), "Lira": ("TRY", 1.0), "Kronen": ("krone", 1.0), "Zloty": ("PLN", 1.0),
        "Won": ("KRW", 1.0), "Pesos": ("peso", 1.0), "Dinar": ("dinar", 1.0), "Franken": ("CHF", 1.0),
        "Schekel": ("ILS", 1.0),
    },
    people=listed(
        "Menschen Personen Bürger Staatsbürger Staatsangehörige Landsleute Verletzte Tote Fachkräfte Schüler "
        "Soldaten Flüchtlinge Migranten Arbeiter Opfer Gefangene Kriegsgefangene "
        "Häftlinge Geiseln Studenten Studierende Kinder Frauen Männer Touristen Passagiere Freiwillige "
        "Beobachter Fischer "
        "Familien Einwohner Bewohner Seeleute Journalisten Piloten Lehrer Ärzte Sportler Mitarbeiter Diplomaten "
        "Inhaftierte Polizisten"
    ),
    bounds={
        "at-most": r"(?:höchstens|maximal|bis zu|(?<!nicht )weniger als|unter|nicht mehr als|fast|beinahe)\s+$",
        "at-least": r"(?:mindestens|wenigstens|(?<!nicht )mehr als|über|nicht weniger als|ab)\s+$",
        "about": r"(?:etwa|rund|ungefähr|circa|ca\.|gegen|an die)\s+$",
    },
    conditions=r"\b(?:(?:im|für den) Falle?|falls|wenn|sofern|unter der "
    r"Bedingung|vorausgesetzt|im Gegenzug|im Austausch für|(?<=, )bis"
    r"(?! (?:zu|zum|zur|in|an|ans|auf|nach|Ende|Anfang|Mitte|\d))|solange|sobald|"
    r"bei (?:einer|einem|weiterer) "
    r"(?:weiteren |erneuten |militärischen )?(?:Eskalation|Angriff|Verschärfung|Zuspitzung|Verstoß|Einmarsch))\b",
    nominal_conditions=r"(?:im|für den) Fall|bei|im Gegenzug|im Austausch",
    modality=paired(
        {
            "will": "wird", "would": "würde würden", "may": "kann konnen konnte konnten durfte mag",
            "must": "muss mussen musse mussten soll sollen solle sollten",
        }
    ),
    backward=listed("dieser diese dieses diesen diesem deren dessen solche"),
    tones={
        "offen": "frank", "freimut": "frank", "sachlich": "business-like", "konstruktiv": "constructive",
        "substanziell": "substantive", "inhaltsreich": "substantive", "produktiv": "productive",
        "fruchtbar": "productive", "nutzlich": "productive", "warm": "warm", "herzlich": "warm",
        "freundschaftlich": "friendly", "freundlich": "friendly", "respektvoll": "respectful",
        "vertrauensvoll": "trusting", "professionell": "professional", "angespannt": "tense", "ernst": "serious",
        "positiv": "positive",
    },
    talks=("gesprach", "telefonat", "treffen", "verhandl", "dialog", "austausch", "atmosphare", "unterredung", "ton",
           "geist", "beratung"),
    sides=listed(
        "Seite Regierung Delegation Behörden Führung Ministerium Vertreter Volk Partei Armee Truppen Streitkräfte "
        "Botschaft Diplomaten Partner"
    ),
    own=listed("unser unseres unserem unseren"),
    must={"muss": "demand", "mussen": "demand", "musse": "demand", "mussten": "demand", "soll": "call_for",
          "sollen": "call_for", "solle": "call_for", "sollten": "call_for", "sollte": "call_for"},
    durations={"Tage": "D", "Tagen": "D", "Wochen": "W", "Monate": "M", "Jahre": "Y", "Jahren": "Y", "Stunden": "H"},
    within=r"(?:innerhalb(?: von)?|binnen|in den (?:nächsten|kommenden|vergangenen|letzten)|nach|seit|in)\s+$",
)  # fmt: skip
