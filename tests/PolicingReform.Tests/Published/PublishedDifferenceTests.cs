using PolicingReform.Numerics;

namespace PolicingReform.Tests.Published;

public class PublishedDifferenceTests
{
    private static readonly PublishedShare First = PublishedShare.Of("2020", 0.62, 6000, StatedDesignEffect.Of(2.1));
    private static readonly PublishedShare Second = PublishedShare.Of("2018", 0.55, 1200, StatedDesignEffect.Of(1.8));

    // R: Newcombe's square roots on qbeta's intervals (on Wilson's); pnorm of the difference over its standard error.
    [Theory]
    [InlineData(ProportionInterval.KornGraubard, 2.7715060496848, 11.2583411430922)]
    [InlineData(ProportionInterval.Wilson, 2.85429649444722, 11.18374354696596)]
    public void Compare_OfTwoShares_IsNewcombesHybrid(ProportionInterval method, double low, double high)
    {
        PublishedDifference difference = First.Compare(Second, interval: method);

        Assert.Equal(7, difference.Difference.Value!.Value, 1e-9);
        Accuracy.Within(1e-11, low, difference.Difference.Interval!.Low);
        Accuracy.Within(1e-11, high, difference.Difference.Interval.High);
        Accuracy.Within(1e-11, 2.13004694783941, difference.Difference.StandardError!.Value);
        Accuracy.Within(1e-9, 0.00101508312525668, difference.PValue!.Value);
        Assert.Equal(Verdict.Higher, difference.Verdict);
        Assert.Equal("percentage points", difference.Row.Unit);
        Assert.Equal(7200, difference.Row.N);
    }

    // R: the 90 % interval is 3.4 to 10.6, the 95 % one 2.8 to 11.3.
    [Theory]
    [InlineData(2.0, Verdict.Higher)]
    [InlineData(3.0, Verdict.Inconclusive)]
    [InlineData(10.5, Verdict.Inconclusive)]
    [InlineData(10.6, Verdict.Equivalent)]
    public void Verdict_WithAMargin_FollowsFromTheInterval(double margin, Verdict verdict)
    {
        Assert.Equal(verdict, First.Compare(Second, new PercentagePoints(margin)).Verdict);
        Assert.Equal(
            verdict == Verdict.Higher ? Verdict.Lower : verdict,
            Second.Compare(First, new PercentagePoints(margin)).Verdict);
    }

    [Fact]
    public void Compare_WithRangesOfDesignEffects_HasTheWidestIntervalAndAVerdictOnlyWhereAllAgree()
    {
        PublishedShare wide = Second with { DesignEffect = StatedDesignEffect.Between(1.8, 9) };
        PublishedShare wider = Second with { DesignEffect = StatedDesignEffect.Between(1.8, 12) };

        PublishedDifference agreed = First.Compare(Second with { DesignEffect = StatedDesignEffect.Between(1.5, 1.8) });
        Assert.Equal(Verdict.Higher, agreed.Verdict);
        Accuracy.Within(1e-11, 2.7715060496848, agreed.Difference.Interval!.Low);
        Accuracy.Within(1e-9, 0.00101508312525668, agreed.PValue!.Value);
        Assert.True(agreed.NarrowestInterval!.Low > agreed.Difference.Interval.Low);
        Assert.Equal("verdict-depends", First.Compare(wide).NoVerdict!.Code);
        Assert.Equal("verdict-depends", First.Compare(wider).NoVerdict!.Code);
        Assert.Null(First.Compare(wider).Verdict);
    }

    [Fact]
    public void Compare_OfRangesOfShares_HasBoundsAndNoTest()
    {
        PublishedShare range = PublishedShare.Between("range", 0.5, 0.58, 1200, StatedDesignEffect.Of(1.8));

        PublishedDifference difference = First.Compare(range);

        Assert.Null(difference.Difference.Value);
        Assert.Equal(4, difference.Difference.LowBound!.Value, 1e-9);
        Assert.Equal(12, difference.Difference.HighBound!.Value, 1e-9);
        Assert.Equal(
            First.Compare(PublishedShare.Of("a", 0.58, 1200, StatedDesignEffect.Of(1.8))).Difference.Interval!.Low,
            difference.IntervalLowBound!.Value,
            1e-12);
        Assert.Equal(
            First.Compare(PublishedShare.Of("a", 0.5, 1200, StatedDesignEffect.Of(1.8))).Difference.Interval!.High,
            difference.IntervalHighBound!.Value,
            1e-12);
        Assert.Equal("no-test-of-range", difference.NoPValue!.Code);
        Assert.Equal("verdict-depends", difference.NoVerdict!.Code);
        Assert.Equal(Basis.Bound, difference.Row.Basis);
        Assert.Equal(
            Verdict.Higher,
            First.Compare(PublishedShare.Between("a", 0.5, 0.56, 1200, StatedDesignEffect.Of(1.8))).Verdict);
    }

    // From -6 to +6 points both ends are inconclusive within 5, and the middle is equivalent.
    [Fact]
    public void Verdict_ThatHoldsAtBothEndsAndNotBetween_IsNotGiven()
    {
        PublishedShare even = PublishedShare.Of("even", 0.5, 3000, StatedDesignEffect.Of(1));
        PublishedShare around = PublishedShare.Between("around", 0.44, 0.56, 3000, StatedDesignEffect.Of(1));

        Assert.Equal("verdict-depends", even.Compare(around, new PercentagePoints(5)).NoVerdict!.Code);
        Assert.Equal(Verdict.Inconclusive, even.Compare(
            PublishedShare.Between("above", 0.54, 0.56, 3000, StatedDesignEffect.Of(1)), new PercentagePoints(5)).Verdict);
    }

    // Whatever is true within what is stated, its verdict is the one that is given for all.
    [Fact]
    public void Verdict_OverRanges_IsThatOfEveryCombination()
    {
        int given = 0;
        for (int i = 0; i < 400; i++)
        {
            CounterStream random = new(11, (ulong)i);
            (double low, double other) = (random.NextUnit() * 0.9, random.NextUnit() * 0.9);
            double widths = 0.1 * random.NextUnit();
            PublishedShare first = PublishedShare.Between(
                "a", low, low + widths, 200, StatedDesignEffect.Between(1, 1 + random.NextUnit()));
            PublishedShare second = PublishedShare.Between(
                "b", other, other + widths, 300, StatedDesignEffect.Between(1, 1 + random.NextUnit()));
            PercentagePoints? margin = i % 2 == 0 ? null : new PercentagePoints(5 + (10 * random.NextUnit()));
            PublishedDifference all = first.Compare(second, margin);
            if (all.Verdict is not Verdict verdict)
                continue;
            given++;
            for (int j = 0; j < 20; j++)
            {
                PublishedDifference one = Within(first).Compare(Within(second), margin);
                Assert.Equal(verdict, one.Verdict);
                Assert.True(one.Difference.Interval!.Low >= all.IntervalLowBound - 1e-9);
                Assert.True(one.Difference.Interval.High <= all.IntervalHighBound + 1e-9);
            }

            PublishedShare Within(PublishedShare share) => PublishedShare.Of(
                share.Name,
                share.Low + ((share.High - share.Low) * random.NextUnit()),
                share.Persons,
                StatedDesignEffect.Of(
                    share.DesignEffect.Low + ((share.DesignEffect.High - share.DesignEffect.Low) * random.NextUnit())));
        }

        Assert.InRange(given, 100, 400);
    }

    [Fact]
    public void Compare_WithAShareOfZero_HasAnIntervalAndNoTest()
    {
        PublishedShare none = PublishedShare.Of("none", 0, 500, StatedDesignEffect.Of(2));

        PublishedDifference exact = First.Compare(none);
        Assert.Equal(62, exact.Difference.Value!.Value, 1e-9);
        Assert.NotNull(exact.Difference.Interval);
        Assert.Equal(Verdict.Higher, exact.Verdict);
        Assert.Equal("no-test-at-0-or-1", exact.NoPValue!.Code);
        PublishedDifference wald = First.Compare(none, interval: ProportionInterval.Wald);
        Assert.Equal("no-interval-at-0-or-1", wald.Difference.NoInterval!.Code);
        Assert.Equal("no-interval-at-0-or-1", wald.NoVerdict!.Code);
    }

    [Fact]
    public void Compare_WithFewPersons_IsNotGiven()
    {
        PublishedDifference difference =
            First.Compare(PublishedShare.Of("few", 0.5, 9, StatedDesignEffect.Of(1)));

        Assert.Equal("too-few-persons", difference.Row.ReasonCode);
        Assert.Null(difference.Verdict);
        Assert.Null(difference.PValue);
    }
}
