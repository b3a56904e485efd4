namespace PolicingReform.Tests.Scenarios;

public class YearOfParityTests
{
    // 30 % less 0.2 * 0.9^t, from 10 %: 20 % after ln(0.5) / ln(0.9) = 6.58 years, so at the seventh year-end.
    [Fact]
    public void Year_WithinTheHorizon_IsTheFirstAtTheTarget()
    {
        YearOfParity parity = Forces.Project(Forces.Steady).YearOfParity;
        Assert.Equal((2032, 7), (parity.Year, parity.YearsFromStart));
        Assert.Null(parity.NoYear);
        Assert.InRange(2032, parity.Low!.Value, parity.High!.Value);
    }

    // 30 % less 0.2 * 0.9^2 = 13.8 %, exactly at the second year-end.
    [Fact]
    public void Year_OfATie_CountsAsReached() =>
        Assert.Equal(
            2027, Forces.Project(Forces.Steady, target: ParityTarget.Constant(new Share(0.138))).YearOfParity.Year);

    [Fact]
    public void Year_AtTheStart_IsYearZero()
    {
        YearOfParity parity =
            Forces.Project(Forces.Steady, target: ParityTarget.Constant(new Share(0.1))).YearOfParity;
        Assert.Equal((2025, 0, 2025, 2025), (parity.Year, parity.YearsFromStart, parity.Low, parity.High));
        Assert.Equal(1, parity.ReachedShare.Value);
    }

    [Fact]
    public void Year_BeyondTheHorizon_IsSaidAsSuch()
    {
        YearOfParity parity = Forces.Project(Forces.Steady, years: 4).YearOfParity;
        Assert.Null(parity.Year);
        Assert.Equal(2032, parity.LaterYear);
        Assert.Equal("not-within-horizon", parity.NoYear!.Code);
        Assert.Equal(["4", "2032"], parity.NoYear.Arguments);
        Assert.Equal(
            "not within 4 years; at these rates in 2032, beyond 2029 in the middle 95 % of 1000 simulations, given " +
            "these rates",
            parity.ToString());
    }

    // One scenario each, and the sentence whole.
    public static TheoryData<string, string, ParityScenario, ParityTarget> Never
    {
        get
        {
            ParityTarget half = ParityTarget.Constant(new Share(0.5));
            ParityScenario steady = Forces.Steady;
            return new TheoryData<string, string, ParityScenario, ParityTarget>
            {
                {
                    "never-settles-below",
                    "never at these rates: the share settles at 30 %, below the target of 50 %", steady, half
                },
                {
                    // Women leave at 20 %, men at 10 %: 30 / 0.2 = 150 of 150 + 70 / 0.1 = 850.
                    "never-settles-below",
                    "never at these rates: the share settles at 17.6 %, below the target of 50 %",
                    steady with { Leaving = [new(Gender.Man, Rate.Of(0.1)), new(Gender.Woman, Rate.Of(0.2))] }, half
                },
                {
                    "never-none-of-group-hired",
                    "never at these rates: no women are hired and the share settles at 0 %, below the target of 50 %",
                    steady with { HireShares = [new(Gender.Man, Rate.Of(1))] }, half
                },
                {
                    "never-nobody-hired",
                    "never at these rates: nobody is hired and the share settles at 10 %, below the target of 50 %",
                    steady with { Leaving = [new(Rate.Of(0))], Freezes = [new(2026)] }, half
                },
                {
                    // 1000 * 0.9^t is below a half from t = 73 on.
                    "never-force-dies-out", "never at these rates: the force dies out in 2098",
                    steady with { Freezes = [new(2026)] }, half
                },
                {
                    // From 9.9 % women the share is 10 %, but the target is soon away.
                    "never-target-outruns",
                    "never at these rates: the target rises to 100 % and the share settles at 30 %",
                    steady, ParityTarget.Rising(2025, new Share(0.15), new PercentagePoints(5))
                },
                {
                    // Nobody leaves: the share tends to the share of hires and never gets there.
                    "never-settles-below",
                    "never at these rates: the share settles at 30 %, below the target of 31 %",
                    steady with { Leaving = [new(Rate.Of(0))] }, ParityTarget.Constant(new Share(0.31))
                },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Never))]
    public void Year_ThatNeverComes_HasItsReason(
        string code, string sentence, ParityScenario scenario, ParityTarget target)
    {
        ParityProjection projection = Forces.Project(scenario, target: target);
        Assert.Null(projection.YearOfParity.Year);
        Assert.Null(projection.YearOfParity.LaterYear);
        Assert.Equal(sentence, projection.YearOfParity.NoYear!.Sentence);
        Assert.Equal(code, projection.YearOfParity.NoYear.Code);
        Assert.Contains(sentence, projection.ToString(), StringComparison.Ordinal);
    }

    // One in a million leaves: after 10,000 years the share is still far from the 30 % of hires.
    [Fact]
    public void Year_BeyondWhatIsFollowed_IsNotSaidToBeNever()
    {
        ParityScenario slow = Forces.Steady with
        {
            Leaving = [new(Rate.Of(1e-9))],
            Hires = [new(1) { FirstYear = 2026 }],
            HireShares = [new(Gender.Woman, Rate.Of(0.2000000001))],
        };
        Assert.Equal(
            "not within 10000 years beyond the horizon at these rates, and followed no further",
            Forces.Project(slow).YearOfParity.NoYear!.Sentence);
    }

    // Never is beyond the horizon, and stays among the simulations: at less than 20 % of hires the target is never met,
    // at the mean of 25 % in 2036 (0.25 - 0.15 * 0.9^t).
    [Fact]
    public void Range_WithSimulationsThatNeverReachIt_EndsBeyondTheHorizon()
    {
        ParityScenario uncertain = Forces.Steady with { HireShares = [new(Gender.Woman, Rate.Between(0.15, 0.35))] };
        YearOfParity parity = Forces.Project(uncertain, years: 11).YearOfParity;
        Assert.InRange(parity.ReachedShare.Value, 0.5, 0.9);
        Assert.NotNull(parity.Low);
        Assert.Null(parity.High);
        Assert.StartsWith(
            $"2036, from {parity.Low} to beyond 2036 in the middle 95 %", parity.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ReachedBy_FromYearToYear_NeverFalls()
    {
        ParityProjection projection = Forces.Project(Forces.Steady);
        double[] reached = [.. projection.Years.Select(year => year.ReachedBy.Value)];
        Assert.Equal(reached.Order(), reached);
        Assert.Equal(reached[^1], projection.YearOfParity.ReachedShare.Value);
        Assert.Equal(0, reached[0]);
    }

    // Constables settle at 50 / (1 - 0.9 * 0.9) = 263.16 with 40 % women, sergeants at 263.16 * 0.09 / 0.15 in the same
    // proportion: 40 %.
    [Fact]
    public void SteadyState_OfRanks_IsTheClosedForm()
    {
        ParityScenario constant = Designs.Ranked with { Freezes = [], Ghosts = [] };
        Assert.Equal(0.4, Forces.Project(constant, Forces.Ranked).SteadyState!.Value.Value, 1e-12);

        // Women leave at 20 %: constables 20 / (1 - 0.8 * 0.9) = 71.4286, sergeants 71.4286 * 0.08 / 0.25 = 22.8571;
        // men 30 / 0.19 = 157.8947 and 157.8947 * 0.09 / 0.15 = 94.7368.
        ParityScenario unequal = constant with
        {
            Leaving = [new(Gender.Woman, Rate.Of(0.2)), new(Gender.Man, Rate.Of(0.1))],
        };
        Assert.Equal(
            (71.4285714286 + 22.8571428571) / (71.4285714286 + 22.8571428571 + 157.8947368421 + 94.7368421053),
            Forces.Project(unequal, Forces.Ranked).SteadyState!.Value.Value,
            1e-10);
    }

    // The closed form against the path followed for 4,000 years.
    [Fact]
    public void SteadyState_OfRandomScenarios_IsWhereThePathGoes()
    {
        int compared = 0;
        foreach (int seed in Enumerable.Range(1, 40))
        {
            (ForceStock force, ParityScenario scenario) = Designs.Random(seed);
            FlowPlan plan = FlowPlanning.Of(force, scenario, 12, "scenario");
            FlowRates rates = FlowRates.Mean(plan);
            ExpectedForce path = new(plan, rates);
            double? limit = null;
            while (path.Year < 6020)
            {
                path.Next();
                if (path.Year == plan.ConstantFrom)
                    limit = LongRun.Of(plan, rates, path.Persons, 0).Share;
            }

            if (path.Share(0) is not double share)
                continue;
            Assert.Equal(share, limit!.Value, 1e-9);
            compared++;
        }

        Assert.InRange(compared, 30, 40);
    }

    // Nobody leaves the highest rank: it grows by those who come up, and its groups decide the share.
    [Fact]
    public void SteadyState_WhereARankOnlyGrows_IsTheShareOfItsGrowth()
    {
        ParityScenario growing = new("growing")
        {
            Leaving = [new("constables", Rate.Of(0.2)), new("sergeants", Rate.Of(0))],
            Promotion = [new(Gender.Woman, Rate.Of(0.1)), new(Gender.Man, Rate.Of(0.2))],
            Hires = [new(100)],
            HireShares = [new(Gender.Woman, Rate.Of(0.5))],
        };

        // Of 50 hired women 0.08 of 0.28 are promoted before they leave, 14.2857; of the men 0.16 of 0.36, 22.2222.
        Assert.Equal(
            14.285714286 / 36.507936508, Forces.Project(growing, Forces.Ranked).SteadyState!.Value.Value, 1e-9);
    }

    // 20 % at the end of 2035 needs h with h + (0.1 - h) 0.9^10 = 0.2: (0.2 - 0.1 * 0.34868) / (1 - 0.34868).
    [Fact]
    public void RequiredHireShare_OfOneRank_IsTheClosedForm()
    {
        ParityProjection projection = Forces.Project(Forces.Steady);
        double left = Math.Pow(0.9, 10);
        Assert.Equal((0.2 - (0.1 * left)) / (1 - left), projection.RequiredHireShare!.Value.Value, 1e-12);
        ParityProjection met = Forces.Project(Forces.Steady with
        {
            HireShares = [new(Gender.Woman, Rate.Of(projection.RequiredHireShare.Value.Value))],
        });
        Assert.Equal(2035, met.YearOfParity.Year);
    }

    [Fact]
    public void RequiredHireShare_ThatDoesNotExist_HasItsReason()
    {
        ParityTarget low = ParityTarget.Constant(new Share(0.01));
        Assert.Equal(0, Forces.Project(Forces.Steady, target: low).RequiredHireShare!.Value.Value);

        // With all hires: 1000 - 900 * 0.9^2 = 271 women.
        ParityProjection projection =
            Forces.Project(Forces.Steady, target: ParityTarget.Constant(new Share(0.5)), years: 2);
        Assert.Null(projection.RequiredHireShare);
        Assert.Equal(
            "even with all hires it comes to 27.1 % at the end of 2027, below the target of 50 %",
            projection.NoRequiredHireShare!.Sentence);
        Assert.Equal(
            "nobody is hired within the horizon",
            Forces.Project(Forces.Steady with { Freezes = [new(2026)] }).NoRequiredHireShare!.Sentence);
        (ForceStock force, ParityScenario scenario) = Designs.Random(1);
        ParityScenario onlyFirst = scenario with
        {
            HireShares =
                [.. force.Groups.Select((group, i) => new HireShare(group, Rate.Of(i == 0 ? 1 : 0)))],
        };
        Assert.Equal(
            force.Groups.Count > 2
                ? "the scenario hires nobody else, so it does not say how the other groups share what is left"
                : null,
            force.Project(force.Groups[0], Forces.Fifth, 5, onlyFirst, Forces.Few).NoRequiredHireShare?.Sentence);
    }
}
