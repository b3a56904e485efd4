namespace PolicingReform.Tests.Planning;

public class SampleSizeTests
{
    private static readonly SampleSizeOptions Plain = SampleSizeOptions.Default;

    // svy (Python), its own tests of sample sizes: 62; N = 1000: 59; design effect 1.5: 62, 93, 86; response .85: 102.
    [Theory]
    [InlineData(1.0, null, 1.0, 62, 62, 62, 62)]
    [InlineData(1.0, 1000, 1.0, 62, 62, 59, 59)]
    [InlineData(1.5, 1000, 1.0, 62, 93, 86, 86)]
    [InlineData(1.5, 1000, 0.85, 62, 93, 86, 102)]
    public void ForProportion_OfFourFifthsWithinTenPoints_IsThatOfSvy(
        double designEffect, int? population, double response, long first, long designed, long within, long asked)
    {
        SampleSizePlan plan = SampleSize.ForProportion(0.8, 0.1, Plain with
        {
            DesignEffect = designEffect,
            PopulationSize = population,
            ResponseRate = response,
        });

        Assert.Equal(
            (first, designed, within, asked),
            (plan.Base, plan.AfterDesignEffect, plan.AfterFinitePopulation, plan.AfterNonResponse));
        Assert.Equal(asked, plan.Size.Value);
    }

    // svy: 189, 227, 253.
    [Fact]
    public void ForMean_WithDesignEffectAndNonResponse_IsThatOfSvy()
    {
        SampleSizePlan plan =
            SampleSize.ForMean(7000, 1000, Plain with { DesignEffect = 1.2, ResponseRate = 0.9 });

        Assert.Equal(
            (189, 227, 227, 253),
            (plan.Base, plan.AfterDesignEffect, plan.AfterFinitePopulation, plan.AfterNonResponse));
    }

    // Cochran (1977): the textbook 385, and 1,549 at 99 % for 30 % within 3 points (R: 384.15, 1548.14).
    [Fact]
    public void ForProportion_OfTheTextbook_IsRoundedUp()
    {
        Assert.Equal(385, SampleSize.ForProportion(0.5, 0.05).AfterNonResponse);
        Assert.Equal(1549, SampleSize.ForProportion(
            0.3, 0.03, Plain with { ConfidenceLevel = ConfidenceLevel.Percent99 }).AfterNonResponse);
    }

    // 200 x 1.1 is 220.00000000000003 in binary.
    [Fact]
    public void Steps_ThatAreWholeButForTheirLastBits_AreNotRoundedUp()
    {
        Assert.Equal(220, SampleSizes.Up(200 * 1.1));
        Assert.Equal(221, SampleSizes.Up(220.001));
    }

    // For means n / (1 + n / N): 189 / 1.189 = 158.96.
    [Fact]
    public void ForMean_InAFinitePopulation_FollowsCochran() =>
        Assert.Equal(
            159, SampleSize.ForMean(7000, 1000, Plain with { PopulationSize = 1000 }).AfterFinitePopulation);

    // R: power.prop.test(p1 = .5, p2 = .6, power = .8)$n 387.34; (.05, .1, power = .9, sig.level = .1) 473.42.
    [Theory]
    [InlineData(0.5, 0.6, 0.95, 0.8, 388)]
    [InlineData(0.6, 0.5, 0.95, 0.8, 388)]
    [InlineData(0.05, 0.1, 0.9, 0.9, 474)]
    public void ForDifferenceOfProportions_IsThatOfR(
        double first, double second, double level, double power, long persons)
    {
        SampleSizePlan plan = SampleSize.ForDifferenceOfProportions(
            first, second, Plain with { ConfidenceLevel = new ConfidenceLevel(level), Power = power });

        Assert.Equal(persons, plan.Base);
        Assert.Equal("persons per group", plan.Row.Unit);
    }

    // R: 2 (qnorm(.975) + qnorm(.8))^2 16 = 251.16; power.t.test, with Student's t, has 252.13.
    [Fact]
    public void ForDifferenceOfMeans_IsTheNormalOne()
    {
        Assert.Equal(252, SampleSize.ForDifferenceOfMeans(5, 20).Base);
        Assert.Equal(252, SampleSize.ForDifferenceOfMeans(-5, 20).Base);
    }

    // R: uniroot of the equation of power.prop.test.
    [Theory]
    [InlineData(0.5, 388, 0.599915829429477, 0.400084170570523)]
    [InlineData(0.03, 100, 0.139779272805251, null)]
    public void SmallestDifferenceOfProportions_LooksBothWays(double first, int persons, double higher, double? lower)
    {
        ResultTable<SmallestDifference> both = SampleSize.SmallestDifferenceOfProportions(first, persons);

        Accuracy.Within(1e-9, higher, both["higher"].SecondShare!.Value);
        Assert.Equal(100 * (higher - first), both["higher"].Difference.Value!.Value, 1e-7);
        if (lower is double below)
        {
            Accuracy.Within(1e-9, below, both["lower"].SecondShare!.Value);
            Assert.True(both["lower"].Difference.Value < 0);
        }
        else
        {
            Assert.Null(both["lower"].Difference.Value);
            Assert.Equal("no-share-told", both["lower"].Row.ReasonCode);
            Assert.Equal("no share below 3 % is told from it by so few persons", both["lower"].Row.Reason);
        }
    }

    [Theory]
    [InlineData(0.0, "lower")]
    [InlineData(1.0, "higher")]
    public void SmallestDifferenceOfProportions_AtAnEnd_HasOneDirection(double first, string none)
    {
        ResultTable<SmallestDifference> both = SampleSize.SmallestDifferenceOfProportions(first, 100);

        Assert.Equal("no-share-told", both[none].Row.ReasonCode);
        Assert.NotNull(both[none == "lower" ? "higher" : "lower"].Difference.Value);
    }

    // R: (qnorm(.975) + qnorm(.8)) 20 sqrt(2 / 100).
    [Fact]
    public void SmallestDifferenceOfMeans_IsTheNormalOne() =>
        Accuracy.Within(1e-12, 7.92407962319869, SampleSize.SmallestDifferenceOfMeans(20, 100).Difference.Value!.Value);

    // The way back: what a plan needs is what its size tells, within the persons that were rounded up.
    [Theory]
    [InlineData(0.3, 0.4, 1.7, 5000, 0.8)]
    [InlineData(0.1, 0.05, 1.0, null, 1.0)]
    [InlineData(0.7, 0.9, 3.0, 300, 0.9)]
    public void SmallestDifference_OfAPlannedSize_IsTheDifferenceOfThePlan(
        double first, double second, double designEffect, int? population, double response)
    {
        SampleSizeOptions options = Plain with
        {
            DesignEffect = designEffect,
            PopulationSize = population,
            ResponseRate = response,
        };
        int persons = (int)SampleSize.ForDifferenceOfProportions(first, second, options).AfterNonResponse;

        double told = SampleSize.SmallestDifferenceOfProportions(first, persons, options)
            [second > first ? "higher" : "lower"].SecondShare!.Value;
        double fewer = SampleSize.SmallestDifferenceOfProportions(first, persons - 5, options)
            [second > first ? "higher" : "lower"].SecondShare!.Value;

        Assert.InRange(Math.Abs(second - first), Math.Abs(told - first) - 1e-9, Math.Abs(fewer - first));
    }

    [Fact]
    public void SmallestDifference_WhereEverybodyAnswers_IsNotGiven()
    {
        ResultTable<SmallestDifference> both =
            SampleSize.SmallestDifferenceOfProportions(0.5, 100, Plain with { PopulationSize = 100 });

        Assert.All(both.Rows, row => Assert.Equal("everybody-answers", row.ReasonCode));
    }

    [Fact]
    public void ByStratum_OfTwo_HasARowEachAndTheirTotal()
    {
        ResultTable<SampleSizePlan> table = SampleSize.ByStratum(
            ("Anbar", SampleSize.ForProportion(0.8, 0.1, Plain with { DesignEffect = 1.5, PopulationSize = 1000 })),
            ("Ninewa", SampleSize.ForProportion(0.5, 0.05, Plain with { ResponseRate = 0.8 })));

        Assert.Equal([86.0, 482, 568], table.Rows.Select(row => row.Value!.Value));
        Assert.Equal([62.0, 385, 447], table.Rows.Select(row => row.Extra("nBase")!.Value));
        Assert.Equal(568, table["all strata"].AfterNonResponse);
        Assert.Null(table["all strata"].Row.Extra("deff"));
        Assert.Equal(1.5, table["Anbar"].Row.Extra("deff"));
        Assert.All(
            table.Rows,
            row => Assert.Equal(
                table.Rows[0].Extras.Select(extra => extra.Name), row.Extras.Select(extra => extra.Name)));
    }

    [Fact]
    public void Row_OfAPlan_IsAScenarioAndNoEvidence()
    {
        ResultRow row = SampleSize.ForProportion(0.8, 0.1).Row;

        Assert.Equal(Basis.Scenario, row.Basis);
        Assert.Equal("follows-from-assumptions", row.IntervalReasonCode);
        Assert.Null(row.Verdict);
        Assert.Contains(
            "Design effect 1 is assumed, a simple random sample; clusters or unequal weights need more persons.", row.Notes);
        Assert.Contains("Assumed, not known: a share of 80 %; the margin is 10.0 points to either side.", row.Notes);
        Assert.Contains("A plan follows from what is assumed; it is no evidence of anything.", row.Notes);
    }

    [Fact]
    public void Plan_BeyondItsPopulation_SaysThatItCannotBeReached() => Assert.Contains(
        "220 persons to ask are more than the 200 there are: with this response rate it cannot be reached.",
        SampleSize.ForProportion(0.5, 0.05, Plain with { PopulationSize = 200, ResponseRate = 0.6 }).Notes);

    [Fact]
    public void Margin_BeyondTheScale_IsNoted() => Assert.Contains(
        SampleSize.ForProportion(0.05, 0.1).Notes,
        note => note.StartsWith("The margin reaches beyond 0 % or 100 %", StringComparison.Ordinal));
}
