using System.Text.Json;

namespace PolicingReform.Tests.Indices;

public class RepresentationIndicesTests
{
    private const int Draws = 20_000;

    private static readonly ReferenceCases Cases = ReferenceCases.Read("gap-indices.json");

    public static TheoryData<string> Names => Cases.NamesOf("indices");

    private static Category Group(int index) => new(PersonAttribute.Tribe, $"g{index}", $"group {index}");

    private static Composition Body(params int[] counts) => Composition.FromCompleteCount(
        "a unit", counts.Select((count, g) => new CountedPart(Group(g), count)), Exposure.Published);

    private static Benchmark Town(params double[] shares) => Benchmark.FromPublishedShares(
        new BenchmarkId("town"), "the town", BenchmarkPopulation.Residents,
        shares.Select((share, g) => new PublishedPart(Group(g), TestData.Percent(100 * share))), ReducedDate.Year(2020),
        [TestData.Source]);

    [Theory]
    [MemberData(nameof(Names))]
    public void Indices_OfABody_AgreeWithR(string name)
    {
        (JsonElement input, JsonElement expected, double tolerance) = Cases.Case("indices", name);
        RepresentationIndices found =
            Body([.. input.GetProperty("counts").EnumerateArray().Select(each => each.GetInt32())]).Indices(
                Town([.. input.GetProperty("shares").EnumerateArray().Select(each => each.GetDouble())]),
                new IndexOptions { Draws = Draws, MostOutcomes = 0 });

        void Same(string property, double? actual)
        {
            double? wanted = Number(expected, property);
            Assert.Equal(wanted is null, actual is null);
            if (wanted is double value)
                Assert.Equal(value, actual!.Value, tolerance * Math.Max(Math.Abs(value), 0.001));
        }

        Same("dissimilarity", found.Dissimilarity.Value);
        Same("overlap", found.Overlap);
        Same("gallagher", found.Gallagher);
        Same("divergence", found.Divergence);
        Same("expectedDissimilarity", found.ExpectedDissimilarity);
        Same("expectedDivergence", found.ExpectedDivergence);
        Assert.Equal(Number(expected, "divergence") is null, found.NoDivergence?.Code == "group-not-in-benchmark");

        // Of two groups Gallagher's expectation is exact; else a mean of draws, five standard errors wide.
        double squared = Number(expected, "expectedGallagherSquared")!.Value;
        if (Number(expected, "expectedGallagher") is double gallagher)
        {
            double slack = found.Groups == 2
                ? tolerance * Math.Max(gallagher, 0.001)
                : 5 * Math.Sqrt(Math.Max(0, squared - (gallagher * gallagher)) / Draws);
            Assert.Equal(gallagher, found.ExpectedGallagher!.Value, slack + 1e-12);
        }
        else
        {
            // Too large to enumerate: by Jensen's inequality below the root of the mean square, and not far.
            Assert.InRange(found.ExpectedGallagher!.Value, 0.8 * Math.Sqrt(squared), Math.Sqrt(squared));
        }

        // A share of draws: five standard errors, and the one that (1 + k) / (1 + B) adds.
        if (Number(expected, "randomisationP") is double p)
        {
            Assert.Equal(
                p, found.RandomisationP!.Value, (5 * Math.Sqrt(p * (1 - p) / Draws)) + (2.0 / Draws));
        }
    }

    // The published example of Gallagher's index: votes of 20, 20 and 60 %, seats of 18, 17 and 65 %.
    [Fact]
    public void Gallagher_OfThePublishedExample_IsThatPrinted()
    {
        RepresentationIndices found = Body(18, 17, 65).Indices(Town(0.2, 0.2, 0.6));
        Assert.Equal(0.0435890, found.Gallagher!.Value, 5e-8);
        Assert.Equal(0.05, found.Dissimilarity.Value!.Value, 1e-12);
        Assert.Equal(95, found.Overlap!.Value, 1e-12);
        Assert.Equal(0.0106667, found.SainteLague!.Value, 5e-8);

        // Pearson's chi-squared of three groups is 2 on average.
        Assert.Equal(0.02, found.ExpectedSainteLague!.Value, 1e-15);
    }

    // R 4.2.2, full enumeration (gap-tests.json): 17 and 7 against 49.12 and 50.88 %.
    [Fact]
    public void MultinomialP_OfTwoGroups_IsThatOfEnumeration()
    {
        RepresentationIndices found = Body(17, 7).Indices(Town(0.4912, 0.5088));
        Accuracy.Within(1e-9, 0.04038425284484177, found.MultinomialP!.Value);
        Assert.Null(found.NoMultinomialP);
        Assert.Equal(24, found.Size);
        Assert.Equal(2, found.Groups);
    }

    // R 4.2.2: choose(207, 7) = 2916315611091.
    [Fact]
    public void MultinomialP_OfTooManyOutcomes_SaysSo()
    {
        RepresentationIndices found =
            Body(60, 45, 30, 20, 18, 12, 9, 6).Indices(Town(0.25, 0.2, 0.15, 0.12, 0.1, 0.08, 0.06, 0.04));
        Assert.Null(found.MultinomialP);
        Assert.Equal("too-many-outcomes", found.NoMultinomialP!.Code);
        Assert.Equal(["2916315611091", "1000000"], found.NoMultinomialP.Arguments);
    }

    [Fact]
    public void Options_ThatAskForNothing_GiveIndicesAndExactExpectations()
    {
        RepresentationIndices found =
            Body(6, 2, 2).Indices(Town(0.5, 0.3, 0.2), new IndexOptions { Draws = 0, MostOutcomes = 0 });
        Assert.Null(found.RandomisationP);
        Assert.Null(found.ExpectedGallagher);
        Assert.Equal("not-asked-for", found.NoMultinomialP!.Code);
        // R 4.2.2, enumeration (gap-indices.json).
        Assert.Equal(0.1658756853, found.ExpectedDissimilarity!.Value, 1e-10);
        Assert.Equal(0.1 - 0.1658756853, found.ExcessDissimilarity!.Value, 1e-10);
        Assert.Equal(90 - 83.41243147, found.ExcessOverlap!.Value, 1e-8);
    }

    [Fact]
    public void Indices_OfOneSeed_AreTheSame()
    {
        RepresentationIndices one = Body(6, 2, 2).Indices(Town(0.5, 0.3, 0.2));
        RepresentationIndices same = Body(6, 2, 2).Indices(Town(0.5, 0.3, 0.2));
        RepresentationIndices other = Body(6, 2, 2).Under(new AnalysisSettings { Seed = 2 })
            .Indices(Town(0.5, 0.3, 0.2));
        Assert.Equal(one.ExpectedGallagher, same.ExpectedGallagher);
        Assert.NotEqual(one.ExpectedGallagher, other.ExpectedGallagher);
    }

    // 40 of 100 in stated groups: the other 60 are a group as well. By hand: half of |.3 - .4| + |.1 - .2| + |.6 - .4|.
    [Fact]
    public void Indices_OfABodyWithOthers_CountThemAsAGroup()
    {
        Composition body = Composition.FromCompleteCount(
            "a unit", [new CountedPart(Group(0), 30), new CountedPart(Group(1), 10)], Exposure.Published, 100);
        RepresentationIndices found = body.Indices(Town(0.4, 0.2));
        Assert.Equal(3, found.Groups);
        Assert.Equal(0.2, found.Dissimilarity.Value!.Value, 1e-12);
    }

    // Shares of which no count is known: |.25 - .5| is the dissimilarity of two groups.
    [Fact]
    public void Indices_OfPublishedShares_HaveNoExpectation()
    {
        RepresentationIndices found = Composition.FromPublishedShares(
            "the force",
            [
                new PublishedPart(Group(0), TestData.Percent(25)),
                new PublishedPart(Group(1), TestData.Percent(75)),
            ])
            .Indices(Town(0.5, 0.5));
        Assert.Equal(0.25, found.Dissimilarity.Value!.Value, 1e-12);
        Assert.Equal("no-count-known", found.NoExpectation!.Code);
        Assert.Equal("no-count-known", found.NoMultinomialP!.Code);
        Assert.Null(found.ExpectedDissimilarity);
        Assert.Null(found.RandomisationP);
    }

    [Fact]
    public void Indices_AgainstAnEstimate_HaveNoExpectation()
    {
        Benchmark poll = Benchmark.FromSample(
            new BenchmarkId("poll"), "a poll", BenchmarkPopulation.Residents,
            [new CountedPart(Group(0), 500), new CountedPart(Group(1), 500)], ReducedDate.Year(2020),
            [TestData.Source]);
        RepresentationIndices found = Body(6, 18).Indices(poll);
        Assert.Equal(0.25, found.Dissimilarity.Value!.Value, 1e-12);
        Assert.Equal("benchmark-is-estimated", found.NoExpectation!.Code);
    }

    public static TheoryData<string, string> Absent => new()
    {
        {
            "purposive",
            "the researchers chose whom to ask, so a difference, an interval or a test would describe their choice"
        },
        { "overlapping", "groups that overlap do not divide a body, and an index over them is not defined" },
        { "small sample", "9 persons are fewer than 10, too few for a share or an interval" },
        { "bounds", "only bounds are known, and bounds have no interval and no test" },
        {
            "other groups",
            "an index is over groups that both sides state: the town states nothing of group 2; the body states " +
            "nothing of group 1"
        },
        { "closed", "closed: fewer than 10 persons, or it would give away a cell of so few" },
    };

    [Theory]
    [MemberData(nameof(Absent))]
    public void Indices_ThatAreNotDefined_SayWhy(string what, string sentence)
    {
        CountedPart[] parts = [new(Group(0), 6), new(Group(1), 3)];
        Composition body = what switch
        {
            "purposive" => Composition.FromPurposiveSample("a unit", parts, Exposure.Published),
            "overlapping" => Composition.FromCompleteCount("a unit", parts, Exposure.Published, 8, overlapping: true),
            "small sample" => Composition.FromRandomSample("a unit", parts, Exposure.Published),
            "bounds" => Composition.FromBounds("a unit", [new BoundedPart(Group(0), 2)], Exposure.Published, 57),
            "other groups" => Composition.FromCompleteCount(
                "a unit", [new CountedPart(Group(0), 6), new CountedPart(Group(2), 9)], Exposure.Published),
            _ => Composition.FromCompleteCount("a unit", parts, Exposure.Confidential),
        };
        RepresentationIndices found = body.Indices(Town(0.5, 0.5));
        Assert.Equal(sentence, found.Dissimilarity.NoValue!.Sentence);
        Assert.Null(found.Gallagher ?? found.Divergence ?? found.Overlap ?? found.ExpectedDissimilarity);
        Assert.Null(found.Groups);
        Assert.Equal(what == "closed" ? null : body.Size, found.Size);
        Assert.NotEmpty(found.ToHtml());
        Assert.NotEmpty(found.ToSvg());
    }

    [Fact]
    public void Indices_InATable_StandBesideWhatChanceGives()
    {
        ResultTable<RepresentationIndices> table = new[]
        {
            (Body(6, 2, 2), Town(0.5, 0.3, 0.2)), (Body(600, 200, 200), Town(0.5, 0.3, 0.2)),
        }.Indices(new IndexOptions { Draws = 100 });
        Assert.Equal(2, table.Count);
        Assert.Equal(table[0].Dissimilarity.Value!.Value, table[1].Dissimilarity.Value!.Value, 1e-12);
        Assert.True(table[0].ExpectedDissimilarity > 5 * table[1].ExpectedDissimilarity);
        Assert.Equal(
            [
                "\"By chance\" is the average of forces of the same size drawn at random from the benchmark; a small " +
                "force differs from its town by that much without anybody's doing.",
                "p by dissimilarity is from 100 random forces, seed 1; p multinomial orders outcomes by their " +
                "probability, so the two can differ.",
            ],
            table.Notes);
        Assert.Equal(100, table.Rows[0].Extra("draws"));
    }

    [Fact]
    public void Indices_OfACancelledTable_Stop() => Assert.Throws<OperationCanceledException>(() =>
        new[] { (Body(6, 2), Town(0.5, 0.5)) }.Indices(cancellationToken: new CancellationToken(canceled: true)));

    private static double? Number(JsonElement expected, string property) =>
        expected.GetProperty(property) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
