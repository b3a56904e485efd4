namespace PolicingReform.Tests.Weighting;

public class BenchmarkWeightsTests
{
    private static readonly PersonAttribute Area = new("area", "area");
    private static readonly Category North = new(Area, "north", "north");
    private static readonly Category South = new(Area, "south", "south");

    private static Benchmark Anbar => TestData.Women("anbar", 483, 517);

    // By hand: 82 x 0.483 / 14 = 2.829 and 82 x 0.517 / 68 = 0.6234412; (14 x 2.829^2 + 68 x 0.6234412^2) / 82 = 1.688726.
    [Fact]
    public void WeightsTo_OfACompositionOfParticipants_AreTheSharesOverThoseHeld()
    {
        BenchmarkWeights weights = Interviewed(14, 68).WeightsTo(Anbar);

        Assert.Equal(["woman", "man"], weights.Weights.Select(each => each.Categories[0].Code));
        Assert.Equal([14, 68], weights.Weights.Select(each => each.Persons!.Value));
        Accuracy.Within(1e-12, 2.829, weights.Weights[0].Weight!.Value);
        Accuracy.Within(1e-12, 0.62344117647058822, weights.Weights[1].Weight!.Value);
        Accuracy.Within(1e-9, 1.688726088, weights.DesignEffect.Value!.Value);
        Accuracy.Within(1e-9, 48.557312267, weights.EffectiveSize!.Value);
        Assert.Equal("a design effect of weights is no estimate and has no interval", weights.DesignEffect.NoInterval!.Sentence);
        Assert.Equal(
            [
                "Weights that bring them to residents: design effect 1.69, so 82 persons are worth 48.6.",
                "The researchers chose whom to ask; weights balance who was asked and make no random sample of it.",
            ],
            weights.Row.Notes);
    }

    // The columns are independent, so the weights are products: 1.5 x 1.5, 1.5 x 0.75 twice, and 0.75 x 0.75; by hand the
    // design effect is (6 x 2.25^2 + 24 x 1.125^2 + 24 x 0.5625^2) / 54 = 1.265625.
    [Fact]
    public void WeightsTo_OfARosterByTwoAttributes_AreRaked()
    {
        BenchmarkWeights weights = People((Gender.Woman, North, 6), (Gender.Woman, South, 12), (Gender.Man, North, 12),
            (Gender.Man, South, 24), (null, South, 3), (Gender.Man, null, 1))
            .WeightsTo(TestData.Half, Halves);

        Assert.Equal(
            ["woman, north", "woman, south", "man, north", "man, south"], weights.Weights.Select(Codes));
        double[] wanted = [2.25, 1.125, 1.125, 0.5625];
        foreach ((BenchmarkWeight each, double weight) in weights.Weights.Zip(wanted))
            Accuracy.Within(1e-8, weight, each.Weight!.Value);
        Accuracy.Within(1e-8, 1.265625, weights.DesignEffect.Value!.Value);
        Assert.Equal((54, 4), (weights.DesignEffect.Count, weights.LeftOut));
        Assert.Contains("4 persons of whom not every attribute is stated are left out.", weights.Row.Notes);
    }

    [Fact]
    public void WeightsTo_WithNobodyOfACategory_SaysWho() => Assert.Equal(
        "nobody among them is of women, who are 48.3 % of residents",
        Interviewed(0, 68).WeightsTo(Anbar).DesignEffect.NoValue!.Sentence);

    // All women are of the north and all men of the south: 50 and 50 by one cannot be 30 and 70 by the other.
    [Fact]
    public void WeightsTo_ThatTheCombinationsDoNotAllow_SaysSo() => Assert.Equal(
        "the combinations that occur among the persons do not allow the benchmarks together",
        People((Gender.Woman, North, 20), (Gender.Man, South, 20))
            .WeightsTo(TestData.Women("uneven", 300, 700), Halves).DesignEffect.NoValue!.Sentence);

    [Fact]
    public void WeightsTo_OfFewPersons_IsNotGiven()
    {
        BenchmarkWeights few = Interviewed(4, 5).WeightsTo(Anbar);

        Assert.Equal("too-few-persons", few.DesignEffect.NoValue!.Code);
        Assert.Empty(few.Weights);
        Assert.Equal(
            "No weights bring them to residents: 9 persons are fewer than 10, too few for a share or an interval.",
            few.Row.Notes[0]);
    }

    [Fact]
    public void WeightsTo_OfOverlappingCategories_IsRefused() => Refusal.Is<ArgumentException>(
        "benchmarks held residents by area, whose categories overlap; weights need categories of which each person has " +
        "one. (Parameter 'benchmarks')",
        () => Roster.From(
            "people", Enumerable.Repeat("both", 20), Exposure.Published,
            columns => columns.WithSeveral(Area, _ => [North, South]), Basis.PurposiveSample).WeightsTo(Halves));

    // Eight women are closed, and the men with them; so is what they would be worked out from.
    [Fact]
    public void WeightsTo_OfConfidentialParticipants_ClosesSmallCells()
    {
        BenchmarkWeights weights = Interviewed(8, 60, Exposure.Confidential).WeightsTo(Anbar);

        Assert.All(weights.Weights, each => Assert.Equal((null, null), (each.Persons, each.Weight)));
        Assert.Equal(("closed", null, null), (
            weights.DesignEffect.NoValue!.Code, weights.DesignEffect.Count, weights.EffectiveSize));
        Assert.Equal(ResultStatus.Suppressed, weights.Row.Status);
        Assert.DoesNotContain("60", weights.ToString(), StringComparison.Ordinal);
        Assert.Equal(8, Interviewed(8, 60).WeightsTo(Anbar).Weights[0].Persons);
        Assert.Equal(68, Interviewed(14, 68, Exposure.Confidential).WeightsTo(Anbar).Weights[1].Persons);
    }

    private static Benchmark Halves => Benchmark.FromCounts(
        new BenchmarkId("halves"), "residents", BenchmarkPopulation.Residents,
        [new CountedPart(North, 500), new CountedPart(South, 500)], ReducedDate.Year(2020), [TestData.Source]);

    private static Composition Interviewed(int women, int men, Exposure exposure = Exposure.Published) =>
        Composition.FromPurposiveSample("those interviewed", TestData.Counts(women, men), exposure);

    private static Roster People(params (Category? Gender, Category? Area, int Persons)[] cells) => Roster.From(
        "people",
        cells.SelectMany(each => Enumerable.Repeat(Tuple.Create(each.Gender, each.Area), each.Persons)),
        Exposure.Published,
        columns => columns.With(PersonAttribute.Gender, one => one.Item1).With(Area, one => one.Item2),
        Basis.PurposiveSample);

    private static string Codes(BenchmarkWeight each) => string.Join(", ", each.Categories.Select(one => one.Code));
}
