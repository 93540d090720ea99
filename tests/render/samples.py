"""Comparisons to render: one that is pleasant, one that is hostile, one with many scripts."""

from __future__ import annotations

from readouts.matching import compare
from readouts.model import Claim, Comparison, Event, Fact, Readout, Source

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "=cmd|'/c calc'!A1",
    "\x1b[31mred\x1b[0m \x1b]8;;http://evil\x07link",
    "safe\u202egnp.exe",
    "zero\u200bwidth",
    "[bold]loud[/bold] [/x] :smile:",
    "| pipe ` tick **star** <b> &lt; @all #1",
    "line one\rline two\nline three",
)


def statement(side: str, *texts: str, label: str | None = None) -> Readout:
    """A readout whose claims hold these words."""
    claims = tuple(
        Claim(id=f"{side}-{n}", actors=("biden",), act="stress", topics=("sanctions",), text=text)
        for n, text in enumerate(texts, 1)
    )
    return Readout(side=side, label=label or side.title(), claims=claims)


def pleasant() -> Comparison:
    """Two sides and a third that is mostly silent: every verdict but conflict."""
    whitehouse = Readout(
        side="whitehouse",
        label="White House",
        issuer="The White House",
        sources=(
            Source("page", "A readout", "https://example.org/a?b=1&c=2", "2021-12-07", "public domain"),
            Source("other", None, "javascript:alert(1)"),
        ),
        claims=(
            Claim("wh-1", ("biden", "putin"), "hold", (), ("call",), text="Biden and Putin spoke by video."),
            Claim(
                "wh-2",
                ("biden", "us"),
                "warn",
                ("putin",),
                ("sanctions",),
                "military escalation",
                "The US and its allies would answer an escalation with economic measures and sanctions.",
                quote="strong economic and other measures",
            ),
            Claim(
                "wh-3", ("biden",), "reiterate", ("ua",), ("sovereignty",), text="Biden backed Ukraine's sovereignty."
            ),
        ),
    )
    kremlin = Readout(
        side="kremlin",
        label="Kremlin",
        claims=(
            Claim("kr-1", ("putin", "biden"), "hold", (), ("call",), text="Putin and Biden spoke at length."),
            Claim(
                "kr-2",
                ("biden", "us"),
                "explain",
                ("putin",),
                ("sanctions",),
                "further escalation",
                "Biden set out the sanctions that the US and its allies would adopt.",
            ),
            Claim(
                "kr-3",
                ("biden", "us"),
                "commit",
                ("ru",),
                ("iran-nuclear",),
                text="Biden promised to carry out the Iran deal.",
            ),
            Claim(
                "kr-4",
                ("ru",),
                "characterise",
                (),
                ("tone",),
                text="The talk was frank and business-like.",
                quote="business-like",
                quote_original="откровенный и деловой",
                quote_language="ru",
                tone=("frank", "business-like"),
            ),
        ),
    )
    kyiv = Readout(
        side="kyiv",
        label="Kyiv",
        claims=(
            Claim(
                "ky-1",
                ("ua",),
                "thank",
                ("biden",),
                ("sovereignty",),
                text="Ukraine thanks Biden for backing its sovereignty.",
            ),
        ),
    )
    event = Event(
        "2021-12-07-biden-putin",
        "Biden–Putin video call",
        "2021-12-07",
        summary="The presidents spoke by video.",
        facts=(Fact("duration", "about two hours", "disputed", ("one agency – 2 h 05 min",)),),
    )
    return compare([whitehouse, kremlin, kyiv], event)


def hostile() -> Comparison:
    """Two sides whose every field wants to act on its reader."""
    bad = " ".join(HOSTILE)
    sides = []
    for side, label in (("a", "=1+1 <b>A</b> \x1b[1m"), ("b", "B | [red]\u202e")):
        claims = [
            Claim(id=f"{side}-{n}", actors=("<i>who</i>",), act="stress", topics=("sanctions",), text=text, quote=text)
            for n, text in enumerate(HOSTILE, 1)
        ]
        claims.append(
            Claim(
                id=f'{side}"><script>',
                actors=(bad,),
                act="warn",
                recipients=(bad,),
                topics=("sanctions", bad),
                condition=bad,
                text=f"Sanctions {bad}",
                quote=bad,
                quote_original=bad,
                quote_language='ru" onload="alert(1)',
                tone=(bad,),
            )
        )
        source = Source(bad, bad, f"https://example.org/{bad}", bad, bad, bad)
        sides.append(Readout(side=side, label=label, issuer=bad, sources=(source,), claims=tuple(claims)))
    return compare(sides, Event(bad, bad, bad, bad, summary=bad, facts=(Fact(bad, bad, "reported", (bad,)),)))


def scripts() -> Comparison:
    """Cyrillic and wide characters on both sides, so that columns must be counted in cells."""
    return compare(
        [
            statement("київ", "Санкції проти Росії та допомога Україні " * 4, label="Київ"),
            statement("北京", "中美两国元首就制裁问题交换了意见" * 6, label="北京"),
        ]
    )
