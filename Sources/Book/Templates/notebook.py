# What the cells below use: a report as a table, published beside ours, and two drawings.
import io
import json
import textwrap
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd
import PIL.Image
from IPython.display import Image, display

plt.rcParams.update({"axes.grid": True, "axes.axisbelow": True, "grid.color": "#e3e6ea"})
plt.rcParams.update({"axes.spines.top": False, "axes.spines.right": False, "font.size": 9})
pd.set_option("display.max_rows", None, "display.max_colwidth", None)

INK, SHADE, EDGE = "#24292f", "#e3e6ea", 6
COLORS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7F7F7F"]
OURS = [{"color": COLORS[place], "marker": "os^Dvph"[place]} for place in range(7)]
PUBLISHED = [{"color": INK, "marker": mark, "mfc": "white", "lw": 0.8} for mark in "os^Dvph"]
NUMBERS = {"measured.mean": "ours", "measured.sd": "ours_sd", "measured.n": "ours_n"}
NUMBERS |= {"published.mean": "published", "published.sd": "published_sd"}
NUMBERS |= {"published.n": "published_n", "difference": "difference", "halfWidth": "half_width"}


def read(exhibit):
    """The cells of an exhibit's report, a line each; a number that isn't known is NaN.

    `published` and `ours` are means, with `_sd` their deviations and `_n` their runs;
    `difference` ± `half_width` is the 95 % interval of ours minus published, and `margin` the
    differences that don't matter.
    """
    report = json.loads(Path(f"{exhibit}.json").read_text(encoding="utf-8"))
    labels = ["row", "column", "reading", "metric", "unit", "decimals", "margin", "verdict"]
    cells = pd.json_normalize(report["cells"]).reindex(columns=[*labels, *NUMBERS])
    return cells.astype(dict.fromkeys(NUMBERS, float)).rename(columns=NUMBERS)


def only(cells, **labels):
    """The cells with these labels, such as metric="test accuracy"."""
    for name, value in labels.items():
        cells = cells[cells[name] == value]
    return cells


def beside(cells):
    """Published beside ours, mean ± standard deviation (runs), and the verdict on each."""
    table = cells[["row", "column", "reading"]].copy()
    table["metric"] = [quantity(cell.metric, cell.unit) for cell in cells.itertuples()]
    table["published"] = [sample(cell, "published") for _, cell in cells.iterrows()]
    table["ours"] = [sample(cell, "ours") for _, cell in cells.iterrows()]
    table["ours − published, 95 %"] = [
        interval(cell.difference, cell.half_width, f"+.{cell.decimals}f")
        for cell in cells.itertuples()
    ]
    table["verdict"] = cells["verdict"].fillna("—")
    return table


def sample(cell, who):
    """Mean ± standard deviation (runs); an exponent where a mean's decimals would be zeros."""
    mean, form = cell[who], f".{cell.decimals}f"
    if mean and float(format(mean, form)) == 0:
        form = ".1e"
    runs = "" if pd.isna(cell[f"{who}_n"]) else f" ({cell[f'{who}_n']:.0f})"
    return interval(mean, cell[f"{who}_sd"], form) + runs


def interval(middle, half, form):
    """Both numbers as text, "—" where there is none."""
    if pd.isna(middle):
        return "—"
    half = "" if pd.isna(half) else f" ± {format(half, form.lstrip('+'))}"
    return format(middle, form) + half


def quantity(metric, unit):
    """What is measured, with its unit."""
    return f"{metric}, {unit}" if unit else metric


def joined(cells, *names):
    """A label of each cell: what differs among them of the columns `names`."""
    names = [name for name in names if cells[name].nunique() > 1] or [names[0]]
    return cells[names].agg(lambda labels: ", ".join(filter(None, labels)), axis=1)


def means(cells, label=None):
    """Means ± standard deviations; beside them ours minus published, in margins."""
    cells = cells.dropna(subset="ours") if cells["ours"].notna().any() else cells
    places = joined(cells, "row", "column")
    lines = places.map({place: line for line, place in enumerate(places.unique())})
    readings = cells.dropna(subset="ours")["reading"].unique()
    judged, printed = cells["difference"].notna().any(), cells["published"].notna().any()
    step = 0.8 / (len(readings) + printed)
    names = [textwrap.fill(place, 50) for place in places.unique()]
    pitch = 0.36 if any("\n" in name for name in names) else 0.26
    height = 1.1 + len(names) * max(pitch, 0.1 + 0.11 * len(readings))
    figure, axes = plt.subplots(
        1, 1 + judged, figsize=(9, height), sharey=True, squeeze=False, layout="constrained"
    )
    left, right = axes[0][0], axes[0][-1]
    y = lines - 0.4 + step / 2
    points(left, "published", cells["published"], y, cells["published_sd"], PUBLISHED[0])
    for number, reading in enumerate(readings):
        part = only(cells, reading=reading)
        y = lines[part.index] - 0.4 + step * (number + printed + 0.5)
        look = OURS[number % 7]
        points(left, f"ours, {reading}", part["ours"], y, part["ours_sd"], look)
        if judged:
            low, middle, high = in_margins(part)
            points(right, None, middle, y, [middle - low, high - middle], look)
    if judged:
        right.axvspan(-1, 1, color=SHADE, zorder=0)
        right.set(xlim=(-EDGE - 0.3, EDGE + 0.3))
        right.set_xlabel("ours − published in margins, at most ±6")
    left.set_yticks(range(len(names)), names)
    left.set_xlabel(label or quantity(*cells[["metric", "unit"]].iloc[0]))
    left.set_ylim(len(names) - 0.5, -0.5)
    spread(left.set_xscale, cells["published"], cells["ours"])
    show(figure)


def points(axes, label, x, y, half, look):
    """Points with their intervals across."""
    label = label if x.notna().any() else None
    axes.errorbar(x, y, xerr=half, label=label, ls="none", ms=4, capsize=2, **look)


def in_margins(cells):
    """Low end, middle and high end of ours minus published, in margins, at most `EDGE`."""
    middle, half = cells["difference"], cells["half_width"]
    below, above = -cells["margin"].str[0].astype(float), cells["margin"].str[1].astype(float)
    ends = [middle - half.fillna(0), middle, middle + half.fillna(0)]
    return [(end / above.where(end > 0, below)).clip(-EDGE, EDGE) for end in ends]


def curves(cells, along, pattern, over, label=None):
    """Means ± standard deviations over the number `x` that `pattern` finds in a label."""
    found = cells[along].str.extract(f"^{pattern}$").reindex(columns=["x", "rest"])
    rest = found["rest"].astype(object).where(found["rest"].notna(), "")
    cells = cells.assign(x=found["x"].astype(float), **{along: rest})
    cells = cells.dropna(subset="x").sort_values("x", kind="stable")
    figure, axes = plt.subplots(figsize=(9, 4), layout="constrained")
    for who, names, looks in [
        ("ours", ["row", "column", "reading"], OURS),
        ("published", ["row", "column"], PUBLISHED),
    ]:
        known = cells.dropna(subset=who).drop_duplicates(["x", who, *names])
        series = joined(known, *names) if len(known) else []
        for number, (name, part) in enumerate(known.groupby(series, sort=False)):
            shown = f"{who}, {name}" if series.nunique() > 1 else who
            look = {"label": shown, "ms": 4, "capsize": 2, **looks[number % 7]}
            line = "-" if who == "ours" else "none"
            axes.errorbar(part["x"], part[who], part[f"{who}_sd"], ls=line, **look)
    axes.set(xlabel=over, ylabel=label or quantity(*cells[["metric", "unit"]].iloc[0]))
    spread(axes.set_xscale, cells["x"])
    spread(axes.set_yscale, cells["published"], cells["ours"])
    show(figure)


def show(figure):
    """The figure as an image of 64 colours, small and without a date or version in it."""
    figure.legend(loc="outside upper center", ncols=2, frameon=False)
    drawn, image = io.BytesIO(), io.BytesIO()
    figure.savefig(drawn, format="png", dpi=96)
    plt.close(figure)
    PIL.Image.open(drawn).convert("RGB").quantize(64).save(image, format="png", optimize=True)
    display(Image(image.getvalue()))


def spread(set_scale, *values):
    """A logarithmic axis where the values span over two powers of ten; linear next to 0."""
    values = pd.concat(values).dropna()
    positive = values[values > 0]
    if (values < 0).any() or not positive.max() > 100 * positive.min():
        return
    if (values == 0).any():
        set_scale("symlog", linthresh=positive.min())
    else:
        set_scale("log")
