"""The errors frontmap raises on purpose: each is also the builtin that a caller would expect."""


class FrontmapError(Exception):
    """Anything that frontmap could not do, with a message fit for a reader."""


class CampaignError(FrontmapError, ValueError):
    """A campaign folder that does not hold what its format demands; the message starts with file and line."""


class ReportError(FrontmapError, ValueError):
    """A report that cannot be read: not text, without content, or with a bad header."""


class GazetteerError(FrontmapError, ValueError):
    """A gazetteer file that cannot be read or built."""


class PerspectiveError(FrontmapError, ValueError):
    """A perspective that there is not in a campaign."""


class LexiconError(FrontmapError, ValueError):
    """A language that has no lexicon, or a lexicon file that does not hold what its format demands."""


class DocumentError(FrontmapError, ValueError):
    """A file whose text cannot be taken; ``problem`` is what is wrong with it, in a word."""

    def __init__(self, message: str, problem: str) -> None:
        super().__init__(message)
        self.problem = problem
