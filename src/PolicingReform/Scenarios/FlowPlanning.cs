using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Lays a scenario out over a force, and refuses it where the two do not fit.</summary>
internal sealed class FlowPlanning
{
    // Sums of shares and rates this far beyond the whole are roundings.
    private const double Tie = 1e-9;

    private readonly ForceStock _force;
    private readonly ParityScenario _scenario;
    private readonly string _parameterName;
    private readonly List<Rate> _rates = [];

    private FlowPlanning(ForceStock force, ParityScenario scenario, string parameterName) =>
        (_force, _scenario, _parameterName) = (force, scenario, parameterName);

    private int Groups => _force.Groups.Count;

    private int Ranks => _force.Ranks.Count;

    /// <summary>Returns the plan.</summary>
    /// <exception cref="ArgumentException">The scenario does not fit the force.</exception>
    public static FlowPlan Of(ForceStock force, ParityScenario scenario, int years, string parameterName)
    {
        FlowPlanning planning = new(force, scenario, parameterName);
        FlowPlan plan = planning.Plan();
        planning.CheckRates(plan);
        planning.CheckSize(plan, years);
        return plan;
    }

    private FlowPlan Plan()
    {
        CheckPromotion();
        CheckHires();
        CheckGhosts();
        return new FlowPlan
        {
            Force = _force,
            Scenario = _scenario,
            Start = [.. _force.Ranks.SelectMany(rank => _force.Groups.Select(group => rank.Of(group)!.Value))],
            Leaving = Laid(_scenario.Leaving, nameof(ParityScenario.Leaving), Ranks),
            Retirement = Laid(_scenario.Retirement, nameof(ParityScenario.Retirement), Ranks),
            Promotion = Laid(_scenario.Promotion, nameof(ParityScenario.Promotion), Ranks - 1),
            HireShares = Shares(),
            Rates = [.. _rates],
            ConstantFrom = ConstantFrom(),
        };
    }

    private ImmutableArray<int> Laid(ValueList<StatedRate> stated, string flow, int ranks)
    {
        int[] laid = new int[Ranks * Groups];
        Array.Fill(laid, -1);
        if (stated.Count == 0)
            return [.. laid];
        foreach (StatedRate rate in stated)
        {
            RequireRank(rate.Rank, flow);
            RequireGroup(rate.Group, flow);
        }

        int first = _rates.Count;
        _rates.AddRange(stated.Select(each => each.Rate));
        for (int cell = 0; cell < ranks * Groups; cell++)
        {
            (string rank, Category group) = (_force.Ranks[cell / Groups].Name, _force.Groups[cell % Groups]);
            int most = -1;
            foreach ((int index, StatedRate rate) in stated.Index())
            {
                int specific = rate.HoldsFor(rank, group);
                if (specific > most)
                    (most, laid[cell]) = (specific, first + index);
            }

            if (most < 0)
            {
                throw Refused(
                    $"states no rate of {flow} for {group} in rank {Require.Quoted(rank)}; a rate must hold for " +
                    "each, 0 % where there is none");
            }
        }

        return [.. laid];
    }

    private ImmutableArray<int> Shares()
    {
        int[] laid = new int[Groups];
        Array.Fill(laid, -1);
        foreach (HireShare share in _scenario.HireShares)
        {
            RequireGroup(share.Group, nameof(ParityScenario.HireShares));
            laid[_force.Groups.Index().First(pair => pair.Item == share.Group).Index] = _rates.Count;
            _rates.Add(share.Share);
        }

        bool hires = _scenario.Hires.Any(each => each.Persons > 0);
        int left = laid.Count(index => index < 0);
        if (left > 1 && (hires || _scenario.HireShares.Count > 0))
        {
            IEnumerable<string> without = _force.Groups.Where((_, i) => laid[i] < 0).Select(group => group.Label);
            throw Refused(
                $"states no share of hires for {string.Join(", ", without)}; only one group can be left out and have " +
                "the rest");
        }

        double sum = _scenario.HireShares.Sum(each => left == 0 ? each.Share.Mean : each.Share.Stated);
        if (left == 0 && Math.Abs(sum - 1) > Tie)
            throw Refused($"has shares of hires that sum to {Numeral.Percent(sum)}; shares of all groups sum to 100 %");
        if (left == 1 && sum > 1 + Tie)
            throw Refused($"has shares of hires that sum to {Numeral.Percent(sum)}; they sum to at most 100 %");
        return [.. laid];
    }

    private void CheckPromotion()
    {
        if (_scenario.Promotion.Count > 0 && Ranks == 1)
            throw Refused($"states Promotion; {_force.Name} has one rank only");
        string highest = _force.Ranks[^1].Name;
        if (_scenario.Promotion.Any(rate => rate.Rank == highest))
            throw Refused($"states Promotion out of rank {Require.Quoted(highest)}, which is the highest");
    }

    private void CheckHires()
    {
        foreach (AnnualHires hires in _scenario.Hires)
            RequireRank(hires.Rank, nameof(ParityScenario.Hires));
    }

    private void CheckGhosts()
    {
        foreach (GhostRemoval removal in _scenario.Ghosts)
        {
            RequireGroup(removal.Group, nameof(ParityScenario.Ghosts));
            RequireRank(removal.Rank, nameof(ParityScenario.Ghosts));
            if (removal.Rank is null && Ranks > 1)
                throw Refused($"states Ghosts ({removal}) without their rank; {_force.Name} has {Numeral.Text(Ranks)}");
            if (removal.Year <= _force.Year)
            {
                throw Refused(
                    $"states Ghosts ({removal}) in a year that is over; {_force.Name} is counted at the end of " +
                    Numeral.Text(_force.Year));
            }
        }
    }

    private void CheckRates(FlowPlan plan)
    {
        for (int cell = 0; cell < plan.Cells; cell++)
        {
            double sum = Stated(plan.Leaving[cell]) + Stated(plan.Retirement[cell]) + Stated(plan.Promotion[cell]);
            if (sum > 1 + Tie)
            {
                throw Refused(
                    $"has Leaving, Retirement and Promotion of {plan.Named(cell)} sum to {Numeral.Percent(sum)}; " +
                    "they sum to at most 100 %");
            }
        }

        double Stated(int rate) => rate < 0 ? 0 : plan.Rates[rate].Stated;
    }

    private void CheckSize(FlowPlan plan, int years)
    {
        long most = _force.Size;
        for (int year = _force.Year + 1; year <= _force.Year + years; year++)
        {
            for (int rank = 0; rank < Ranks; rank++)
                most += plan.Hires(year, rank);
        }

        if (most > int.MaxValue)
        {
            throw Refused(
                $"may lead to {Numeral.Text(most)} persons; a force has at most {Numeral.Text(int.MaxValue)}");
        }
    }

    private int ConstantFrom() => _scenario.Hires.SelectMany(each => Turns(each.FirstYear, each.LastYear))
        .Concat(_scenario.Freezes.SelectMany(each => Turns(each.FirstYear, each.LastYear)))
        .Concat(_scenario.Ghosts.SelectMany(each => Turns(each.Year, each.Year)))
        .Append(_force.Year + 1)
        .Max();

    private static IEnumerable<int> Turns(int? first, int? last) => [first ?? 1, (last ?? 0) + 1];

    private void RequireRank(string? rank, string flow)
    {
        if (rank is not null && _force.Ranks.All(each => each.Name != rank))
        {
            throw Refused(
                $"states {flow} of rank {Require.Quoted(rank)}; {_force.Name} has only " +
                string.Join(", ", _force.Ranks.Select(each => Require.Quoted(each.Name))));
        }
    }

    private void RequireGroup(Category? group, string flow)
    {
        if (group is not null && !_force.Groups.Contains(group))
        {
            throw Refused(
                $"states {flow} of {group} ({group.Attribute} {group.Code}); {_force.Name} states only " +
                string.Join(", ", _force.Groups.Select(each => each.Label)));
        }
    }

    private ArgumentException Refused(string rule) =>
        new($"The scenario {Require.Quoted(_scenario.Name)} {rule}.", _parameterName);
}
