"""English function words, and the words of numbers and dates, which are compared as such."""

FUNCTION_WORDS = frozenset(
    """
    a about above according across after again against ago all almost alone along already also although always am amid
    among an and another any anyone anything apart are around as aside at away back be became because become been before
    behind being below beside besides between beyond both but by can cannot concerning could despite did do does doing
    done down due during each either else elsewhere end especially etc even ever every everyone everything except far
    few fewer first for former forward from further furthermore get given giving go goes going had has have having he
    hence her here hers herself him himself his how however i if in including indeed instead into is it its itself just
    last latter least less like likewise made make makes making many may me meanwhile might mine more moreover most much
    must my myself namely near neither never nevertheless next no nobody none nonetheless nor not nothing now nowhere of
    off often on once one ones only onto or other others otherwise ought our ours ourselves out over own part particular
    particularly per perhaps put rather regard regarding respect respective respectively same second several shall she
    should since so some somebody someone something soon still such take taken takes taking than that the their theirs
    them themselves then thence there thereby therefore these they thing things third this those though through thus
    till to today together too toward towards two under unless until up upon us used very via was way we well were what
    whatever when where whereas whether which while who whole whom whose why will with within without would yet you your
    yours one three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion trillion
    half percent cent january february march april june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday mr mrs ms dr eng upon amongst also ii today yesterday tomorrow
    """.split()
)
