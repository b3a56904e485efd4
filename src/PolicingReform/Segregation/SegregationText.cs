using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Unevenness over units, and its changes, as rows and as tables for people.</summary>
internal static class SegregationText
{
    public static ResultRow RowOf(SegregationIndices all) => ResultRow.From(
        all.Dissimilarity,
        "segregation over units",
        [new RowLabel("force", all.Name, null)],
        [
            new RowExtra("expectedDissimilarity", all.ExpectedDissimilarity),
            new RowExtra("mutual", all.Mutual),
            new RowExtra("expectedMutual", all.ExpectedMutual),
            new RowExtra("entropyIndex", all.EntropyIndex),
            new RowExtra("expectedEntropyIndex", all.ExpectedEntropyIndex),
            new RowExtra("randomisationP", all.RandomisationP),
        ]) with
    {
        Notes = [.. Notes(all)],
    };

    public static ResultRow RowOf(SegregationDecomposition all) => ResultRow.From(
        all.Mutual,
        "segregation between and within",
        [new RowLabel("force", all.Name, null), new RowLabel("by", all.By, null)],
        [
            new RowExtra("between", all.Between),
            new RowExtra("within", all.Within),
            new RowExtra("entropyIndex", all.EntropyIndex),
            new RowExtra("betweenEntropyIndex", all.BetweenEntropyIndex),
            new RowExtra("withinEntropyIndex", all.WithinEntropyIndex),
        ]) with
    {
        Notes = [.. Synthetic(all.Exposure)],
    };

    public static ResultRow RowOf(SegregationChange all) => ResultRow.From(
        all.Change,
        "change of segregation",
        [new RowLabel("force", all.Name, null)],
        [
            new RowExtra("before", all.Before),
            new RowExtra("after", all.After),
            new RowExtra("removedUnits", all.RemovedUnits),
            new RowExtra("addedUnits", all.AddedUnits),
            new RowExtra("unitSizes", all.UnitSizes),
            new RowExtra("groupSizes", all.GroupSizes),
            new RowExtra("structure", all.Structure),
        ]);

    public static ResultRow RowOf(ShareChange all) => ResultRow.From(
        all.Change,
        "change of share",
        [new RowLabel("force", all.Name, null), new RowLabel("group", all.Group.Label, all.Group.Code)],
        [
            new RowExtra("before", all.Before?.Value),
            new RowExtra("after", all.After?.Value),
            new RowExtra("composition", all.Composition),
            new RowExtra("rate", all.Rate),
        ]);

    public static Table Of(SegregationIndices all) => new(
        $"Unevenness over the units of {all.Name}",
        [
            new Column("", HeadsRow: true),
            new Column("Persons", IsNumeric: true),
            new Column("Dissimilarity", IsNumeric: true),
            new Column("by chance", IsNumeric: true),
            new Column("M, nats", IsNumeric: true),
            new Column("by chance", IsNumeric: true),
            new Column("H", IsNumeric: true),
        ],
        [
            [
                "the force",
                all.Dissimilarity.Count is int persons ? Numeral.Text(persons) : Cell.Absent(""),
                Number(all.Dissimilarity.Value, all.Dissimilarity.NoValue),
                Number(all.ExpectedDissimilarity, null),
                Number(all.Mutual, null),
                Number(all.ExpectedMutual, null),
                Number(all.EntropyIndex, null),
            ],
            .. all.Groups.Select(group => Cells(
                group.Group?.Label ?? "all others", group.Persons, group.Dissimilarity, group.ExpectedDissimilarity,
                group.LocalMutual, group.Closed)),
            .. all.Units.Select(unit => Cells(
                string.Join(", ", unit.Labels), unit.Persons, unit.Dissimilarity, null, unit.LocalMutual, unit.Closed)),
        ],
        [.. all.Row.Notes]);

    public static Table Of(SegregationDecomposition all) => new(
        $"Unevenness between and within {all.By}, {all.Name}",
        [
            new Column("", HeadsRow: true),
            new Column("Units", IsNumeric: true),
            new Column("Persons", IsNumeric: true),
            new Column("M, nats", IsNumeric: true),
            new Column("H", IsNumeric: true),
            new Column("part of M", IsNumeric: true),
        ],
        [
            Row("the force", "", all.Mutual.Value, all.EntropyIndex, all.Mutual.Value, all.Mutual.NoValue),
            Row($"between {all.By}", "", null, all.BetweenEntropyIndex, all.Between, null),
            Row($"within {all.By}", "", null, all.WithinEntropyIndex, all.Within, null),
            .. all.Sets.Select(set => ImmutableArray.Create<Cell>(
                set.Label,
                Numeral.Text(set.Units),
                set.Persons is int persons ? Numeral.Text(persons) : Cell.Absent(""),
                Number(set.Mutual, set.Closed),
                Number(set.EntropyIndex, null),
                Number(set.Contribution, null))),
        ],
        [.. all.Row.Notes]);

    public static Table Of(SegregationChange all) => Parts(
        $"Change of unevenness over units, {all.Name}",
        "M, nats",
        [
            ("before", all.Before), ("after", all.After), ("change", all.Change.Value),
            ("of it: units closed", all.RemovedUnits), ("units opened", all.AddedUnits),
            ("sizes of units", all.UnitSizes), ("sizes of groups", all.GroupSizes),
            ("who serves where", all.Structure),
        ],
        all.Change.NoValue ?? all.NoParts,
        decimals: 4);

    public static Table Of(ShareChange all) => Parts(
        $"Change of the share of {all.Group}, {all.Name}",
        "points",
        [
            ("before, %", 100 * all.Before?.Value), ("after, %", 100 * all.After?.Value),
            ("change", all.Change.Value), ("of it: sizes of strata", all.Composition),
            ("shares within strata", all.Rate),
            .. all.Strata.SelectMany(stratum => new (string, double?)[]
            {
                ($"{string.Join(", ", stratum.Labels)}: its size", stratum.Composition),
                ($"{string.Join(", ", stratum.Labels)}: the share in it", stratum.Rate),
            }),
        ],
        all.Change.NoValue,
        decimals: 2);

    private static Table Parts(
        string caption, string unit, (string Name, double? Value)[] parts, Unavailable? reason, int decimals) => new(
        caption,
        [new Column("", HeadsRow: true), new Column(unit, IsNumeric: true)],
        [
            .. parts.Select(part => ImmutableArray.Create<Cell>(
                part.Name,
                part.Value is double value
                    ? Numeral.Fixed(value, decimals)
                    : Cell.Absent(reason?.Sentence ?? ""))),
        ],
        []);

    private static ImmutableArray<Cell> Cells(
        string name, int? persons, double? dissimilarity, double? byChance, double? local, Unavailable? closed) =>
    [
        name,
        persons is int known ? Numeral.Text(known) : Cell.Absent(""),
        Number(dissimilarity, closed),
        Number(byChance, null),
        Number(local, null),
        Cell.Absent(""),
        Cell.Absent(""),
    ];

    private static ImmutableArray<Cell> Row(
        string name, string units, double? mutual, double? entropyIndex, double? part, Unavailable? reason) =>
    [
        name,
        Cell.Absent(units),
        Cell.Absent(""),
        Number(mutual, reason),
        Number(entropyIndex, null),
        Number(part, null),
    ];

    private static Cell Number(double? value, Unavailable? reason) =>
        value is double number ? Numeral.Fixed(number, 3) : Cell.Absent(reason?.Sentence ?? "");

    private static IEnumerable<string> Notes(SegregationIndices all)
    {
        if (all.ExpectedDissimilarity is not null)
        {
            yield return "\"By chance\" is the average when the officers of the force are assigned to its units at " +
                "random, the sizes of units and groups kept.";
        }

        if (all.RandomisationP is double p)
        {
            yield return $"Of {Numeral.Text(all.Draws)} random assignments (seed " +
                all.Settings.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture) +
                $") a part of {Numeral.Probability(p)} were at least as uneven, by dissimilarity.";
        }

        foreach (string note in Synthetic(all.Exposure))
            yield return note;
    }

    private static string[] Synthetic(Exposure exposure) =>
        exposure == Exposure.Synthetic ? ["The data are synthetic: invented, with nobody behind them."] : [];
}
