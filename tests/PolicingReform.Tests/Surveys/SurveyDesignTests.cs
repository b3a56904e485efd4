using PolicingReform.Surveys;

namespace PolicingReform.Tests.Surveys;

/// <summary>What a design says of data it does not fit: every finding, whole.</summary>
public class SurveyDesignTests
{
    [Fact]
    public void Weights_MissingAndNegative_AreCountedAndTheFirstIsNamed() => Assert.Equal(
        [
            "missing-weight: The weight in w is missing for 2 of 4 respondents, the first of them number 2; give " +
            "each a weight of 0 or more.",
            "negative-weight: The weight in w is negative for 1 of 4 respondents, the first of them number 4; give " +
            "each a weight of 0 or more.",
        ],
        Refused(d => d.WeightedBy("w"), FilledColumn.Numbers("w", [1, double.NaN, double.NaN, -1])));

    [Fact]
    public void Weights_ThatAreAllZero_AreRefused() => Assert.Equal(
        ["no-weight: The weights in w sum to zero; some must be above zero."],
        Refused(d => d.WeightedBy("w"), FilledColumn.Numbers("w", [0, 0])));

    [Fact]
    public void Weight_OfZero_StaysInTheDesign()
    {
        Survey survey = Data(FilledColumn.Numbers("w", [0, 2, 2])).WithDesign(d => d.WeightedBy("w"));
        Assert.True(survey.Sample.HasZeroWeights);
        Assert.Equal(3, survey.Sample.Stages[0].Sizes[0]);
    }

    [Fact]
    public void StratumUnitAndPopulation_ThatAreMissing_AreAllFound() => Assert.Equal(
        [
            "missing-in-design: The column region is missing for 1 of 4 respondents, the first of them number 2; the " +
            "design needs it for each.",
            "missing-in-design: The column psu is missing for 2 of 4 respondents, the first of them number 3; the " +
            "design needs it for each.",
            "missing-in-design: The column N is missing for 1 of 4 respondents, the first of them number 1; the " +
            "design needs it for each.",
        ],
        Refused(
            d => d.StratifiedBy("region").ClusteredBy("psu").WithFinitePopulations("N"),
            FilledColumn.Categories("region", ["a", null, "b", "b"]),
            FilledColumn.Categories("psu", ["1", "2", "", "NA"]),
            FilledColumn.Numbers("N", [double.NaN, 9, 9, 9])));

    [Fact]
    public void Unit_InTwoStrata_IsNamedWithBoth()
    {
        FilledColumn[] columns =
        [
            FilledColumn.Categories("region", ["a", "a", "b", "b"]), FilledColumn.Categories("psu", ["1", "2", "1", "3"]),
        ];
        Assert.Equal(
            [
                "unit-in-two-strata: The sampling unit \"1\" of psu is in stratum \"a\" and stratum \"b\"; a unit " +
                "is in one. Where ids begin anew in each stratum, declare them with ClusteredWithinStrataBy.",
            ],
            Refused(d => d.StratifiedBy("region").ClusteredBy("psu"), columns));
        Survey survey = Data(columns).WithDesign(d => d.StratifiedBy("region").ClusteredWithinStrataBy("psu"));
        Assert.Equal([2, 2], survey.Sample.Stages[0].Sizes.ToArray());
    }

    [Fact]
    public void Population_BelowItsSample_IsRefused() => Assert.Equal(
        [
            "population-below-sample: The column N holds 1.5 in stratum \"b\", but 2 units were drawn; a population " +
            "is no smaller than its sample.",
        ],
        Refused(
            d => d.StratifiedBy("region").WithFinitePopulations("N"),
            Regions,
            FilledColumn.Numbers("N", [10, 10, 1.5, 1.5])));

    [Fact]
    public void Population_OfTheWholeSampleBelowIt_IsRefused() => Assert.Equal(
        [
            "population-below-sample: The column N holds 2, but 3 units were drawn; a population is no smaller than " +
            "its sample.",
        ],
        Refused(d => d.WithFinitePopulations("N"), FilledColumn.Numbers("N", [2, 2, 2])));

    [Fact]
    public void Population_ThatVariesInAStratum_IsRefused() => Assert.Equal(
        [
            "population-varies: The column N holds 10 and 12 in stratum \"a\"; units drawn together share one " +
            "population, so give one.",
        ],
        Refused(
            d => d.StratifiedBy("region").WithFinitePopulations("N"),
            Regions,
            FilledColumn.Numbers("N", [12, 10, 5, 5])));

    [Fact]
    public void Populations_AsFractionAndAsCount_AreRefused() => Assert.Equal(
        [
            "mixed-populations: The column N holds sampling fractions (below 1) and population counts (above 1); it " +
            "must hold one or the other.",
        ],
        Refused(
            d => d.StratifiedBy("region").WithFinitePopulations("N"),
            Regions,
            FilledColumn.Numbers("N", [0.5, 0.5, 20, 20])));

    // A stratum with one unit, which was drawn: the whole of it, so it needs no policy for single units.
    [Fact]
    public void PopulationCount_OfOne_IsAStratumThatWasWhollyDrawn()
    {
        Survey survey = Data(
            FilledColumn.Categories("region", ["a", "a", "b"]), FilledColumn.Numbers("N", [10, 10, 1]))
            .WithDesign(d => d.StratifiedBy("region").WithFinitePopulations("N"));
        Assert.Equal([0.2, 1], survey.Sample.Stages[0].Fractions.ToArray());
        Assert.Equal([5, 5, 1], survey.Sample.Weights!);
        Assert.False(survey.Sample.Stages[0].IsLone(1));
    }

    [Fact]
    public void PopulationFraction_OfOne_IsACensus()
    {
        Survey survey = Data(FilledColumn.Numbers("f", [1, 1, 1])).WithDesign(d => d.WithFinitePopulations("f"));
        Assert.True(survey.Sample.Stages[0].IsCensus(0));
    }

    [Theory]
    [InlineData(0, 0, "0")]
    [InlineData(0, 5, "0")]
    [InlineData(5, 0, "0")]
    [InlineData(-3, 5, "-3")]
    public void Population_ThatIsNotPositive_IsRefused(double first, double second, string shown) => Assert.Equal(
        [
            $"population-not-positive: The column N holds {shown} in stratum \"a\"; it must hold the number of " +
            "units or the fraction drawn, above zero.",
        ],
        Refused(
            d => d.StratifiedBy("region").WithFinitePopulations("N"),
            Regions,
            FilledColumn.Numbers("N", [first, second, 20, 20])));

    [Fact]
    public void SingleUnits_InSeveralStrata_AreNamedAllAtOnce() => Assert.Equal(
        [
            "single-unit-in-stratum: Stratum \"a\" has a single sampling unit in stage 1, which shows no variation; " +
            "combine it with another, or choose what is done with it: remove, adjust or average.",
            "single-unit-in-stratum: Stratum \"c\" has a single sampling unit in stage 1, which shows no variation; " +
            "combine it with another, or choose what is done with it: remove, adjust or average.",
        ],
        Refused(
            d => d.StratifiedBy("region").ClusteredBy("psu"),
            FilledColumn.Categories("region", ["a", "a", "b", "b", "c"]),
            FilledColumn.Categories("psu", ["1", "1", "2", "3", "4"])));

    [Fact]
    public void SingleUnit_InTheSecondStage_IsNamedByTheUnitItLiesIn()
    {
        FilledColumn[] columns =
        [
            FilledColumn.Categories("region", ["a", "a", "a", "a"]),
            FilledColumn.Categories("psu", ["1", "1", "2", "2"]),
            FilledColumn.Categories("house", ["x", "y", "x", "x"]),
            FilledColumn.Numbers("N1", [9, 9, 9, 9]),
            FilledColumn.Numbers("N2", [8, 8, 8, 8]),
        ];
        const string Rest = " has a single sampling unit in stage 2, which shows no variation; combine it with " +
            "another, or choose what is done with it: remove, adjust or average.";
        Assert.Equal(
            ["single-unit-in-stratum: Unit \"2\"" + Rest],
            Refused(d => d.ClusteredBy("psu", "house").WithFinitePopulations("N1", "N2"), columns));
        Assert.Equal(
            ["single-unit-in-stratum: Unit \"2\" of stratum \"a\"" + Rest],
            Refused(
                d => d.StratifiedBy("region").ClusteredBy("psu", "house").WithFinitePopulations("N1", "N2"), columns));
    }

    [Theory]
    [InlineData(SinglePsuPolicy.Remove)]
    [InlineData(SinglePsuPolicy.Adjust)]
    [InlineData(SinglePsuPolicy.Average)]
    public void SingleUnit_WithAPolicy_IsASurvey(SinglePsuPolicy policy) => Assert.Empty(
        Data(FilledColumn.Categories("region", ["a", "b", "b"]))
            .WithDesign(d => d.StratifiedBy("region").WithSinglePsu(policy)).Findings);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void OneUnit_OrOneRespondent_IsNoSample(int respondents) => Assert.Equal(
        [
            "single-unit-in-stratum: The sample has a single sampling unit, which shows no variation; a sampling " +
            "error needs two or more.",
        ],
        Refused(
            d => respondents == 1 ? d : d.ClusteredBy("psu"),
            FilledColumn.Categories("psu", Enumerable.Repeat("1", respondents).ToArray())));

    [Fact]
    public void Data_WithoutARespondent_AreRefused() => Assert.Equal(
        ["no-respondents: The data hold no respondent; nothing can be estimated."],
        Refused(d => d.WeightedBy("w"), FilledColumn.Numbers("w", [])));

    public static TheoryData<string, int, int, int> Stages => new()
    {
        {
            "too-many-stages: There are 2 columns of strata and 0 of sampling units; give one of each a stage, " +
            "where the last stage may draw respondents themselves.",
            2, 0, 0
        },
        {
            "populations-by-stage: There are 1 columns of finite populations and 2 of sampling units; give one for " +
            "each stage, or none for sampling with replacement.",
            1, 2, 1
        },
        {
            "populations-by-stage: There are 2 columns of finite populations and 0 of sampling units; give one for " +
            "each stage, or none for sampling with replacement.",
            1, 0, 2
        },
        {
            "populations-by-stage: There are 2 columns of strata and 1 of finite populations; give one of each a " +
            "stage.",
            2, 1, 1
        },
    };

    [Theory]
    [MemberData(nameof(Stages))]
    public void Columns_OfWrongNumber_AreCounted(string finding, int strata, int units, int populations)
    {
        string[] Names(string kind, int count) => [.. Enumerable.Range(1, count).Select(i => $"{kind}{i}")];
        FilledColumn[] columns =
        [
            .. Names("h", strata).Concat(Names("u", units))
                .Select(name => FilledColumn.Categories(name, ["a", "b"])),
            .. Names("N", populations).Select(name => FilledColumn.Numbers(name, [9, 9])),
            FilledColumn.Numbers("age", [30, 40]),
        ];
        Assert.Equal(
            [finding],
            Refused(
                d => d.StratifiedBy(Names("h", strata)).ClusteredBy(Names("u", units))
                    .WithFinitePopulations(Names("N", populations)),
                columns));
    }

    [Fact]
    public void LaterStages_WithoutPopulations_AreNotedAsUnused()
    {
        Survey survey = Data(
            FilledColumn.Categories("psu", ["1", "2"]), FilledColumn.Categories("house", ["x", "y"]))
            .WithDesign(d => d.ClusteredBy("psu", "house"));
        Assert.Equal(
            "Note: design: Only the first stage (psu) enters the variance, because no population sizes are given; it " +
            "holds the variance of the later ones.",
            Assert.Single(survey.Findings).ToString());
    }

    [Fact]
    public void Column_ThatIsUnknown_IsAMistakeOfTheCaller() => Refusal.Is<ArgumentException>(
        "design held \"regoin\"; the data have no such column, the nearest is \"region\". (Parameter 'design')",
        () => Data(Regions).TryWithDesign(d => d.StratifiedBy("regoin"), out _, out _));

    [Fact]
    public void Design_ThatDoesNotFit_IsThrownWithTwentyFindingsInItsMessage()
    {
        string[] strata = [.. Enumerable.Range(10, 30).Select(i => $"s{i}")];
        InvalidSurveyException refusal = Assert.Throws<InvalidSurveyException>(
            () => Data(FilledColumn.Categories("region", strata)).WithDesign(d => d.StratifiedBy("region")));
        Assert.Equal(30, refusal.Findings.Count);
        Assert.Contains("Stratum \"s29\"", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Stratum \"s30\"", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(" Findings holds the others.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Design_InAnyOrder_SaysTheSame()
    {
        SurveyDesign one = SurveyDesign.SimpleRandomSample.StratifiedBy("region").ClusteredBy("psu").WeightedBy("w");
        SurveyDesign other = SurveyDesign.SimpleRandomSample.WeightedBy("w").ClusteredBy("psu").StratifiedBy("region");
        Assert.Equal(one, other);
        Assert.Equal("stratified by region, clustered by psu, weighted by w, with replacement", one.ToString());
        Assert.Equal(
            "without strata, respondents drawn themselves, without a column of weights, from finite populations N, " +
            "single sampling units: Average",
            SurveyDesign.SimpleRandomSample.WithFinitePopulations("N").WithSinglePsu(SinglePsuPolicy.Average).ToString());
    }

    private static FilledColumn Regions => FilledColumn.Categories("region", ["a", "a", "b", "b"]);

    private static SurveyData Data(params FilledColumn[] columns) =>
        SurveyData.FromColumns(Exposure.Published, columns);

    private static IEnumerable<string> Refused(
        Func<SurveyDesign, SurveyDesign> design, params FilledColumn[] columns)
    {
        Assert.False(Data(columns).TryWithDesign(design, out Survey? survey, out ValueList<Finding> findings));
        Assert.Null(survey);
        Assert.All(findings, finding => Assert.Equal((Severity.Error, "design"), (finding.Severity, finding.Subject)));
        return findings.Select(finding => $"{finding.Code}: {finding.Message}");
    }
}
