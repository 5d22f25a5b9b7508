"""What the browser's answers come to, for check.py; needs no browser."""


def is_serious(finding):
    """Whether a finding of axe-core's keeps somebody from reading."""
    return finding["impact"] in ("serious", "critical")


def described(violations):
    """Rule and place of each finding, three places at most."""
    return [
        f"{finding['id']}: {node['target']} {node['html'][:120]}"
        for finding in violations
        for node in finding["nodes"][:3]
    ]


def is_ordered(values, direction):
    """Whether numbers written as texts are in order, with empty ones last."""
    numbers = [float(value) for value in values if value]
    return values[len(numbers) :] == [""] * (len(values) - len(numbers)) and numbers == sorted(
        numbers, reverse=direction == "descending"
    )


def words_of(sentence, count):
    """The longest words of a sentence, longest first, of letters alone."""
    words = {word.lower() for word in sentence.split() if word.isalpha() and word.isascii()}
    return sorted(words, key=lambda word: (-len(word), word))[:count]
