using PolicingReform.Numerics;

namespace PolicingReform.Tests.Published;

public class PublishedEstimateTests
{
    private static readonly PublishedShare Trust = PublishedShare.Of(
        "trust in the local police", 0.62, 6000, StatedDesignEffect.Of(2.1));

    // R: qbeta, plogis and qnorm on m = n / deff, at most n but for beta; no degrees of freedom.
    [Theory]
    [InlineData(ProportionInterval.KornGraubard, 2.1, 0.601911450578455, 0.637842396192625)]
    [InlineData(ProportionInterval.KornGraubard, 0.5, 0.607578965509185, 0.632304251504404)]
    [InlineData(ProportionInterval.Beta, 0.5, 0.611245561342162, 0.628696191856648)]
    [InlineData(ProportionInterval.Wilson, 2.1, 0.602052157532812, 0.637625593193810)]
    [InlineData(ProportionInterval.Logit, 2.1, 0.602047856680179, 0.637629740973490)]
    [InlineData(ProportionInterval.Wald, 2.1, 0.602202059266465, 0.637797940733535)]
    public void Estimate_OfAShareWithNAndDesignEffect_IsTheMethodAtTheEffectiveSize(
        ProportionInterval method, double designEffect, double low, double high)
    {
        PublishedEstimate estimate = (Trust with { DesignEffect = StatedDesignEffect.Of(designEffect) }).Estimate(method);

        Assert.Equal(0.62, estimate.Estimate.Value);
        Accuracy.Within(1e-12, low, estimate.Estimate.Interval!.Low);
        Accuracy.Within(1e-12, high, estimate.Estimate.Interval.High);
        Assert.Null(estimate.NarrowestInterval);
        Assert.Null(estimate.Estimate.DegreesOfFreedom);
    }

    // R's survey, apiclus1: svyciprop(sch.wide == "Yes", df = Inf); the design effect is se^2 n / (p (1 - p)).
    [Fact]
    public void Estimate_WithTheDesignEffectOfASurvey_HasTheIntervalThatRHasForIt()
    {
        PublishedShare schools = PublishedShare.Of(
            "schools", 0.8743169398907104, 183, StatedDesignEffect.Of(0.704256185724468));

        ConfidenceInterval logit = schools.Estimate(ProportionInterval.Logit).Estimate.Interval!;

        Accuracy.Within(1e-9, 0.828195444826477, logit.Low);
        Accuracy.Within(1e-9, 0.909411264184318, logit.High);
    }

    [Fact]
    public void Row_OfAShare_SaysEverythingInFlatNames()
    {
        ResultRow row = (Trust with { Sources = [TestData.Source] }).Estimate().Row;

        Assert.Equal("trust in the local police", row.Label("share"));
        Assert.Equal(Basis.PublishedFigure, row.Basis);
        Assert.Equal("share", row.Unit);
        Assert.Equal(6000, row.N);
        Assert.Equal(0.95, row.Level);
        Accuracy.Within(1e-12, 0.00908074886779719, row.Extra("se")!.Value);
        Accuracy.Within(1e-12, 6000 / 2.1, row.Extra("effectiveN")!.Value);
        Assert.Equal(2.1, row.Extra("deffLow"));
        Assert.Null(row.Extra("shareLowBound"));
        Assert.Null(row.Verdict);
        Assert.Equal(
            "share as published, variance by the stated design effect, interval of Korn-Graubard", row.Method);
        Assert.Equal([TestData.Source], row.Sources);
        Assert.Contains(
            "Interval of Korn-Graubard at 95 % on the effective size, n over design effect, at most n; no degrees of " +
            "freedom are known, so none are used.",
            row.Notes);
    }

    // R: qbeta(.975, 1, 50); at n = 50 that is Clopper and Pearson's of 0 of 50.
    [Fact]
    public void Estimate_OfZeroAndOne_HasAnIntervalWhereTheMethodHasOne()
    {
        PublishedShare none = PublishedShare.Of("none", 0, 100, StatedDesignEffect.Of(2));
        PublishedShare all = PublishedShare.Of("all", 1, 100, StatedDesignEffect.Of(2));

        Assert.Equal(0, none.Estimate().Estimate.Interval!.Low);
        Accuracy.Within(1e-12, 0.0711217364641976, none.Estimate().Estimate.Interval!.High);
        Accuracy.Within(1e-12, 0.0711217364641976, none.Estimate(ProportionInterval.Beta).Estimate.Interval!.High);
        Accuracy.Within(1e-12, 0.0713475991333587, none.Estimate(ProportionInterval.Wilson).Estimate.Interval!.High);
        Accuracy.Within(1e-12, 0.928878263535802, all.Estimate().Estimate.Interval!.Low);
        Assert.Null(none.Estimate().Estimate.StandardError);
        foreach (ProportionInterval method in new[] { ProportionInterval.Logit, ProportionInterval.Wald })
        {
            Estimate estimate = all.Estimate(method).Estimate;
            Assert.Equal(1, estimate.Value);
            Assert.Equal("no-interval-at-0-or-1", estimate.NoInterval!.Code);
        }
    }

    // Clopper and Pearson's of 12 of 50, as R's binom.test gives it.
    [Fact]
    public void Estimate_WithADesignEffect_IsTheExactIntervalOfTheSmallerSample()
    {
        ConfidenceInterval interval =
            PublishedShare.Of("a", 0.24, 100, StatedDesignEffect.Of(2)).Estimate().Estimate.Interval!;

        Accuracy.Within(1e-12, 0.130609916197457, interval.Low);
        Accuracy.Within(1e-12, 0.381690748104038, interval.High);
    }

    // R: qbeta at design effects 2.5 and 1.5.
    [Fact]
    public void Estimate_WithARangeOfDesignEffects_KeepsTheValueAndHasTheWidestInterval()
    {
        PublishedEstimate estimate = (Trust with { DesignEffect = StatedDesignEffect.Between(1.5, 2.5) }).Estimate();

        Assert.Equal(0.62, estimate.Estimate.Value);
        Accuracy.Within(1e-12, 0.600235566355863, estimate.Estimate.Interval!.Low);
        Accuracy.Within(1e-12, 0.639471082413268, estimate.Estimate.Interval.High);
        Accuracy.Within(1e-12, 0.604749735753897, estimate.Row.Extra("narrowestLow")!.Value);
        Accuracy.Within(1e-12, 0.635074762389437, estimate.Row.Extra("narrowestHigh")!.Value);
        Assert.Equal(2400, estimate.Row.Extra("effectiveN")!.Value, 1e-9);
        Assert.Equal(4000, estimate.Row.Extra("effectiveNHigh")!.Value, 1e-9);
    }

    [Fact]
    public void Estimate_WithARangeOfN_HasTheIntervalOfTheFewest()
    {
        PublishedEstimate estimate =
            (PublishedShare.Of("a", 0.24, 100, StatedDesignEffect.Of(2)) with { MostPersons = 300 }).Estimate();

        Accuracy.Within(1e-12, 0.130609916197457, estimate.Estimate.Interval!.Low);
        Assert.True(estimate.NarrowestInterval!.Low > 0.16);
        Assert.Null(estimate.Row.N);
        Assert.Equal(300, estimate.Row.Extra("nHigh"));
    }

    // R: qbeta at 0.615 and at 0.625.
    [Fact]
    public void Estimate_OfARoundedShare_HasBoundsThatHoldForEveryShareOfThatPrint()
    {
        PublishedEstimate estimate = Trust.AsRounded().Estimate();

        Assert.Null(estimate.Estimate.Value);
        Assert.Equal(ResultStatus.Bounded, estimate.Estimate.Status);
        Assert.Equal("share-is-range", estimate.Estimate.NoInterval!.Code);
        Assert.Equal(0.615, estimate.Estimate.LowBound!.Value, 1e-12);
        Assert.Equal(0.625, estimate.Estimate.HighBound!.Value, 1e-12);
        Accuracy.Within(1e-10, 0.596872295645122, estimate.IntervalLowBound!.Value);
        Accuracy.Within(1e-10, 0.642790974648220, estimate.IntervalHighBound!.Value);
        Assert.Equal(Basis.Bound, estimate.Row.Basis);
        Assert.Contains("It is taken as rounded to 1 %: anything that is printed so.", estimate.Row.Notes);
        Assert.DoesNotContain(estimate.Row.Notes, note => note.Contains("AsRounded", StringComparison.Ordinal));
        Assert.Contains(Trust.Estimate().Row.Notes, note => note.Contains("AsRounded", StringComparison.Ordinal));
        Assert.DoesNotContain(
            PublishedShare.Of("a", 0.623, 6000, StatedDesignEffect.Of(2)).Estimate().Row.Notes,
            note => note.Contains("AsRounded", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.0, 0, 0.0, 0.005)]
    [InlineData(0.62, 0, 0.615, 0.625)]
    [InlineData(0.62, 1, 0.6195, 0.6205)]
    [InlineData(1.0, 1, 0.9995, 1.0)]
    public void AsRounded_OfAShare_IsEverythingThatIsPrintedSo(double share, int decimals, double low, double high)
    {
        PublishedShare rounded = PublishedShare.Of("a", share, 100, StatedDesignEffect.Of(1)).AsRounded(decimals);

        Assert.Equal(low, rounded.Low, 1e-12);
        Assert.Equal(high, rounded.High, 1e-12);
    }

    // Every combination within what is stated has its interval within the bounds.
    [Theory]
    [InlineData(0.0, 0.08)]
    [InlineData(0.02, 0.3)]
    [InlineData(0.45, 0.55)]
    [InlineData(0.9, 0.999)]
    public void Bounds_OverRangesOfEverything_HoldForEveryCombination(double low, double high)
    {
        foreach (ProportionInterval method in Enum.GetValues<ProportionInterval>())
        {
            PublishedEstimate bounds =
                (PublishedShare.Between("a", low, high, 40, StatedDesignEffect.Between(0.8, 3)) with
                {
                    MostPersons = 90,
                }).Estimate(method);
            if (low == 0 && method is (ProportionInterval.Logit or ProportionInterval.Wald))
                continue;
            for (int i = 0; i < 500; i++)
            {
                CounterStream random = new(7, (ulong)i);
                double share = low + ((high - low) * random.NextUnit());
                ConfidenceInterval interval = PublishedShare.Of(
                    "a", share, 40 + random.NextIndex(51), StatedDesignEffect.Of(0.8 + (2.2 * random.NextUnit())))
                    .Estimate(method).Estimate.Interval!;
                Assert.True(interval.Low >= bounds.IntervalLowBound - 1e-12, $"{method} {share}");
                Assert.True(interval.High <= bounds.IntervalHighBound + 1e-12, $"{method} {share}");
            }
        }
    }

    [Fact]
    public void Estimate_OfFewPersons_IsNotGiven()
    {
        PublishedEstimate estimate = PublishedShare.Of("a", 0.5, 9, StatedDesignEffect.Of(1)).Estimate();

        Assert.Null(estimate.Estimate.Value);
        Assert.Equal("too-few-persons", estimate.Row.ReasonCode);
        Assert.Null(estimate.EffectiveSampleSize);
    }

    [Theory]
    [InlineData(0.5, int.MaxValue, 1e-6)]
    [InlineData(1e-9, int.MaxValue, 1e-6)]
    [InlineData(1e-300, 10, 1000)]
    [InlineData(0.5, 10, 1000)]
    [InlineData(0.999999999999, 10, 1000)]
    public void Estimate_AtTheEdgesOfWhatIsAllowed_HasAnIntervalOfPositiveWidthWithin0And1(
        double share, int persons, double designEffect)
    {
        PublishedShare stated = PublishedShare.Of("a", share, persons, StatedDesignEffect.Of(designEffect));
        foreach (ProportionInterval method in Enum.GetValues<ProportionInterval>())
        {
            Estimate estimate = stated.Estimate(method).Estimate;
            if (estimate.Interval is not ConfidenceInterval interval)
            {
                Assert.NotNull(estimate.NoInterval);
                continue;
            }

            Assert.InRange(interval.Low, 0, share);
            Assert.InRange(interval.High, share, 1);
            Assert.True(interval.High > interval.Low, $"{method}");
        }
    }

    [Fact]
    public void Estimates_OfSeveralShares_AreOneTable()
    {
        ResultTable<PublishedEstimate> table = new[]
        {
            Trust,
            PublishedShare.Of("fear of the local police", 0.081, 6000, StatedDesignEffect.Of(2.1)),
        }.Estimates();

        Assert.Contains("60.2 % to 63.8 %", table.ToString(), StringComparison.Ordinal);
        Assert.Equal(0.081, table["fear of the local police"].Estimate.Value);
        Assert.Equal(
            1,
            table.ToString().Split('\n').Count(
                line => line.StartsWith("* The design effect", StringComparison.Ordinal)));
    }
}
