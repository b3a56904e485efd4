namespace PolicingReform;

/// <summary>When the expected share first reaches the target, within the horizon or later, and if never, why.</summary>
internal sealed record ParitySearch
{
    // The path has stopped changing.
    private const double Settled = 1e-12;

    /// <summary>The year within the horizon, or null.</summary>
    public int? Year { get; private init; }

    /// <summary>The year beyond the horizon, or null.</summary>
    public int? Later { get; private init; }

    /// <summary>Why there is no year within the horizon, or null.</summary>
    public Unavailable? NoYear { get; private init; }

    /// <summary>Follows the path until it reaches the target or stops changing.</summary>
    public static ParitySearch Of(
        FlowPlan plan, FlowRates rates, int group, ParityTarget target, int years, double? limit)
    {
        ExpectedForce force = new(plan, rates);
        int last = plan.Force.Year + years;
        while (true)
        {
            if (force.Share(group) is not double share)
                return new ParitySearch { NoYear = ProjectionReasons.DiesOut(force.Year) };
            if (share >= target.At(force.Year).Value - Simulations.Tie)
            {
                return force.Year <= last
                    ? new ParitySearch { Year = force.Year }
                    : new ParitySearch
                    {
                        Later = force.Year,
                        NoYear = ProjectionReasons.Later(years, force.Year),
                    };
            }

            bool isSettled = force.Year >= Math.Max(last, Math.Max(plan.ConstantFrom, target.LastStatedYear))
                && limit is double end && Math.Abs(share - end) <= Settled
                && target.At(force.Year).Value == target.Finally;
            if (isSettled || force.Year >= last + ProjectionReasons.MostYearsBeyond)
                return new ParitySearch { NoYear = Why(plan, rates, group, target, limit) };
            force.Next();
        }
    }

    private static Unavailable Why(FlowPlan plan, FlowRates rates, int group, ParityTarget target, double? limit)
    {
        double final = target.Finally;
        if (limit is not double share || share >= final - Simulations.Tie)
            return ProjectionReasons.BeyondBound;
        if (Enumerable.Range(0, plan.Ranks).All(rank => plan.Hires(plan.ConstantFrom, rank) == 0))
            return ProjectionReasons.NobodyHired(share, final);
        if (rates.HireShares[group] == 0)
            return ProjectionReasons.NoneOfGroupHired(plan.Force.Groups[group], share, final);
        return share >= target.At(plan.Force.Year).Value - Simulations.Tie
            ? ProjectionReasons.TargetOutruns(share, final)
            : ProjectionReasons.SettlesBelow(share, final);
    }
}
