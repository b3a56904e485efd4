using System.Collections.Immutable;
using PolicingReform.Numerics;
using PolicingReform.Surveys;
using PolicingReform.Tests.Polls;

namespace PolicingReform.Tests.Moments;

public class MomentPassTests
{
    private static readonly SurveyIndex Index = new("index", ["a", "b"]);

    private static readonly int[] Threads = [1, 2, 3, 7];

    // More rows than a chunk, so that several are summed apart.
    private static readonly Lazy<Survey> Large = new(() => ClusterSample.Draw(40, 10, 600, 0.3, 0.1, 1));

    public static TheoryData<string> Statistics =>
        ["mean", "index", "total", "ratio", "proportion", "variance", "quantile", "count"];

    [Theory]
    [MemberData(nameof(Statistics))]
    public void Estimates_OnAnyNumberOfThreads_AreTheSameBits(string statistic)
    {
        string[] texts =
        [
            .. Threads.Select(threads => Rows(
                Large.Value.Under(AnalysisSettings.Default with { MaximumThreads = threads }), statistic)),
        ];

        Assert.All(texts, text => Assert.Equal(texts[0], text));
    }

    [Fact]
    public void Moments_OfTwoHalvesMerged_AreThoseOfTheWhole()
    {
        Survey poll = ClusterSample.Draw(6, 2, 15, 0.5, 0.1, 3);
        GroupColumn half = GroupColumn.Of(poll.Data, "half", "half");
        MomentValues values = new NumberValues(poll.Data.Numbers("value", "value"));
        MomentTable whole = Table([], []);

        MomentTable merged = MomentTable.Merge(
            Table([half.Only(["left"], "x")], []), Table([half.Only(["right"], "x")], []));

        Assert.Equal(180, whole.Totals[0].N);
        foreach ((MomentCell all, MomentCell parts) in whole.Cells[0].Zip(merged.Cells[0]))
        {
            Assert.Equal((all.Leaf, all.Moments.N), (parts.Leaf, parts.Moments.N));
            Accuracy.Within(1e-12, all.Moments.W, parts.Moments.W);
            Assert.Equal(all.Moments.X, parts.Moments.X, 1e-12);
        }

        MomentTable Table(ImmutableArray<GroupColumn> filters, ImmutableArray<GroupColumn> groups) =>
            MomentPass.Run(poll.Sample, new Subgroups(filters, groups), values, 1);
    }

    [Fact]
    public void Moments_OfSubgroups_AddUpToTheWhole()
    {
        Survey poll = ClusterSample.Draw(6, 2, 15, 0.5, 0.1, 4);

        double parts = poll.By("half", "yes").Count().Sum(each => each.Estimate.Value ?? double.NaN);

        Accuracy.Within(1e-12, poll.Count().Estimate.Value!.Value, parts);
    }

    [Fact]
    public void Cells_ThatOccurOnly_GiveWhatAllCellsGive()
    {
        // 3,000 units times 1,000 groups are more pairs than are kept all; 3,000 times 2 are not.
        int n = 6000;
        CounterStream random = new(5, 0);
        int[] unit = [.. Enumerable.Range(0, n).Select(i => i / 2)];
        int[] group = [.. Enumerable.Range(0, n).Select(_ => random.NextIndex(1000))];
        double[] value = [.. Enumerable.Range(0, n).Select(_ => random.NextUnit())];
        Survey poll = SurveyData.FromColumns(
            Exposure.Published,
            FilledColumn.Categories("unit", unit, [.. Enumerable.Range(0, n / 2).Select(u => $"u{u}")]),
            FilledColumn.Categories("group", group, [.. Enumerable.Range(0, 1000).Select(g => $"g{g:D3}")]),
            FilledColumn.Categories("is7", [.. group.Select(g => g == 7 ? "yes" : "no")]),
            FilledColumn.Numbers("x", value))
            .WithDesign(d => d.ClusteredBy("unit")).Under(AnalysisSettings.Default with { MinimumCellSize = 0 });

        Estimate sparse = poll.By("group").Mean("x")["g007"].Estimate, dense = poll.By("is7").Mean("x")["yes"].Estimate;

        Accuracy.Within(1e-13, dense.Value!.Value, sparse.Value!.Value);
        Accuracy.Within(1e-12, dense.StandardError!.Value, sparse.StandardError!.Value);
        Assert.Equal(dense.DegreesOfFreedom, sparse.DegreesOfFreedom);
    }

    [Theory]
    [MemberData(nameof(Statistics))]
    public void Estimates_OfTheSameRespondentsInAnotherOrder_AreTheSame(string statistic)
    {
        SurveyData data = SmallPoll.Read("survey-stclus.csv", "w", "y", "x");
        Survey first = Designed(data), second = Designed(Reversed());

        foreach ((ResultRow a, ResultRow b) in Table(first, statistic).Zip(Table(second, statistic)))
        {
            Assert.Equal(a.Labels, b.Labels);
            Accuracy.Within(1e-12, a.Value!.Value, b.Value!.Value);
            Accuracy.Within(1e-10, a.Extra("se") ?? 0, b.Extra("se") ?? 0);
        }

        SurveyData Reversed()
        {
            string[] lines = File.ReadAllLines(
                Path.Combine(AppContext.BaseDirectory, "Reference", "survey-stclus.csv"));
            SurveyDataBuilder builder = new(data.Columns, Exposure.Published);
            foreach (string line in lines.Skip(1).Reverse())
                Assert.True(builder.TryAdd(line.Split(','), out _));
            return builder.Build();
        }

        Survey Designed(SurveyData read) => read
            .WithDesign(d => d.StratifiedBy("h").ClusteredWithinStrataBy("p").WeightedBy("w"))
            .Under(AnalysisSettings.Default with { MinimumCellSize = 0 });

        IEnumerable<ResultRow> Table(Survey survey, string name) => name switch
        {
            "mean" or "index" => survey.By("g").Mean("y").Rows,
            "total" => survey.By("g").Total("y").Rows,
            "ratio" => survey.By("g").Ratio("y", "x").Rows,
            "proportion" => survey.By("g").Proportions("c").Rows,
            "variance" => survey.By("g").Variance("y").Rows,
            "quantile" => survey.By("g").Quantiles("y", 0.5).Rows,
            _ => survey.By("g").Count().Rows,
        };
    }

    [Fact]
    public void Scores_OfItemsOnOneScaleAndOneByOne_AreTheSame()
    {
        CounterStream random = new(9, 0);
        ResponseScale even = new(0, 10), reversed = even with { Direction = ScaleDirection.HigherIsLess };
        AnswerData[] items = [.. Enumerable.Range(0, 10).Select(i => Item(i % 3 == 0 ? reversed : even, i))];
        bool[] isReversed = [.. Enumerable.Range(0, 10).Select(i => i % 3 == 0)];
        MomentValues table = ItemScores.Of(items, isReversed, 7), each = new UnequalItemScores(items, isReversed, 7);
        double[] fast = new double[997], slow = new double[997];

        table.Fill(0, new int[997], fast, []);
        each.Fill(0, new int[997], slow, []);

        Assert.IsType<ItemScores>(table);
        Assert.Contains(double.NaN, slow);
        Assert.All(fast.Zip(slow), pair => Assert.True(
            double.IsNaN(pair.First) ? double.IsNaN(pair.Second) : Math.Abs(pair.First - pair.Second) < 1e-12));

        AnswerData Item(ResponseScale scale, int number) => new(
            SurveyColumn.Answers($"q{number}", scale),
            [.. Enumerable.Range(0, 997).Select(_ => random.NextIndex(4) == 0
                ? AnswerData.Missing(MissingReason.DontKnow)
                : (byte)random.NextIndex(11))]);
    }

    private static string Rows(Survey survey, string statistic) => string.Join('\n', (statistic switch
    {
        "mean" => survey.By("half").Mean("value"),
        "index" => survey.By("half").IndexMean(Index),
        "total" => survey.By("half").Total("value"),
        "ratio" => survey.By("half").Ratio("score", "size"),
        "proportion" => survey.By("half").Proportions("yes"),
        "variance" => survey.By("half").Variance("value"),
        "quantile" => survey.By("half").Quantiles("value", 0.25, 0.5),
        _ => survey.By("half").Count(),
    }).Rows.Select(row => $"{row} {row.Low:R} {row.High:R} {string.Join(' ', row.Extras)}"));
}
