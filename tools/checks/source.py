"""Reads C++ far enough to measure it: text without comments and literals, includes, functions, variables outside them."""

import re
from dataclasses import dataclass, field


@dataclass
class Include:
    line: int
    name: str
    quoted: bool


@dataclass
class Block:
    kind: str  # namespace, type, function, other
    head: str
    start: int  # offset of the head's first character
    end: int = 0
    resume: int = -1  # where the surrounding statement began, when it goes on after the block


@dataclass
class Source:
    path: str
    lines: list
    code: str = ""  # same length as the text, comments, literals and preprocessor lines blanked
    includes: list = field(default_factory=list)
    functions: list = field(default_factory=list)
    statements: list = field(default_factory=list)  # (kind of the block around it, offset, text)

    def line_of(self, offset):
        return self.code.count("\n", 0, offset) + 1


LITERAL = re.compile(
    r'//[^\n]*(?:\\\n[^\n]*)*|/\*.*?\*/'
    r'|(?:u8|[uUL])?R"(?P<mark>[^()\s\\"]{0,16})\(.*?\)(?P=mark)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'", re.S)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:<([^>\n]+)>|"([^"\n]+)")', re.M)
PREPROCESSOR = re.compile(r'^[ \t]*#(?:[^\n]*\\\n)*[^\n]*', re.M)


def blank(match):
    return re.sub(r"[^\n]", " ", match.group(0))


def blank_unless_quoted(match):
    return match.group(0) if match.group(0)[0] in "\"'" else blank(match)


def read(path, text):
    source = Source(path, text.split("\n"))
    if source.lines and source.lines[-1] == "":
        source.lines.pop()
    uncommented = LITERAL.sub(blank_unless_quoted, text)
    for match in INCLUDE.finditer(uncommented):
        line = uncommented.count("\n", 0, match.start(match.lastindex)) + 1
        source.includes.append(Include(line, match.group(match.lastindex), match.lastindex == 2))
    source.code = PREPROCESSOR.sub(blank, LITERAL.sub(blank, text))
    Scanner(source).run()
    return source


def without_template(head):
    """The head without its leading template<...>, whose defaults hold equals signs."""
    while match := re.match(r"template\s*<", head):
        depth, end = 1, match.end()
        while depth and end < len(head):
            depth += {"<": 1, ">": -1}.get(head[end], 0)
            end += 1
        head = head[end:].lstrip()
    return head


def flat(head):
    """The head with each pair of round brackets as one @, so that a colon or an equals sign is the statement's own."""
    head = re.sub(r"\[\[.*?\]\]|\balignas\s*\([^)]*\)|\boperator\s*(?:\(\)|[^\w\s(]{1,3})", " f ", without_template(head))
    previous = None
    while previous != head:
        previous, head = head, re.sub(r"\([^()]*\)", "@", head)
    return head


class Scanner:
    """One walk over brackets and semicolons. A block is told by the words before its opening brace."""

    def __init__(self, source):
        self.source = source
        self.blocks = []
        self.depths = [0]  # round brackets open in each block
        self.head_start = 0

    def run(self):
        for match in re.finditer(r"[{}();]", self.source.code):
            sign, offset = match.group(0), match.start()
            if sign == "(":
                self.depths[-1] += 1
            elif sign == ")":
                self.depths[-1] -= 1
            elif sign == "{":
                self.open(offset)
            elif sign == "}":
                self.close(offset)
            elif self.depths[-1] <= 0:
                self.statement(offset)

    def head(self, offset):
        text = self.source.code[self.head_start:offset]
        skipped = re.match(r"(?:\s|\b(?:public|private|protected)\s*:(?!:))*", text).end()
        return self.head_start + skipped, text[skipped:].strip()

    def around(self):
        return self.blocks[-1].kind if self.blocks else "namespace"

    def open(self, offset):
        start, head = self.head(offset)
        in_brackets = self.depths[-1] > 0
        kind, goes_on = self.inner(head) if self.around() in ("function", "other") else self.outer(head)
        if in_brackets:
            kind, goes_on = ("function" if self.around() == "function" else "other"), True
        self.blocks.append(Block(kind, head, start, resume=self.head_start if goes_on else -1))
        self.depths.append(0)
        self.head_start = offset + 1

    def inner(self, head):
        """A brace in a function: a local type, a statement's body or a lambda's, or an initializer."""
        if self.around() == "other":
            return "other", True
        bare = flat(head)
        if "@" not in bare and "=" not in bare and re.match(r"(?:struct|class|union|enum)\b", bare):
            return "type", False
        if re.search(r"(?:^|[)@\]:])$|\b(?:else|do|try|mutable|noexcept)$|->[^=]*$", bare):
            return "function", False
        return "other", True

    @staticmethod
    def outer(head):
        """A brace in a namespace or a type."""
        bare = flat(head)
        if re.match(r"(?:inline\s+)?namespace\b|extern\s*$", bare):
            return "namespace", False
        if "@" not in bare and "=" not in bare and re.search(r"\b(?:class|struct|union|enum)\b", bare):
            return "type", False
        if "@" not in bare:
            return "other", True  # a variable's initializer
        if re.search(r"@[^:]*(?<!:):(?!:)", bare) and re.search(r"[\w>]$", bare):
            return "other", True  # a member's initializer: the function's own body is still to come
        if "=" in re.sub(r"\{[^{}]*\}", "", bare) and "[" not in bare:
            return "other", True
        return "function", False

    def close(self, offset):
        if not self.blocks:
            return
        block = self.blocks.pop()
        self.depths = self.depths[:-1] or [0]
        block.end = offset
        if block.kind == "function" and self.around() != "function":
            self.source.functions.append(block)
        self.head_start = block.resume if block.resume >= 0 else offset + 1

    def statement(self, offset):
        start, text = self.head(offset)
        if text and self.around() != "other":
            self.source.statements.append((self.around(), start, text))
        self.head_start = offset + 1
