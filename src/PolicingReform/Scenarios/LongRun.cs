namespace PolicingReform;

/// <summary>Where a force comes to when everything stays as it is: the limit of its shares, in closed form.</summary>
/// <remarks>
/// Rank by rank from below: who enters a rank a year over the part that is lost a year is what it settles at. A rank
/// that nobody leaves grows by what enters; as soon as one does, only growth counts, and shares tend to shares of
/// growth. Bartholomew, Forbes and McClean (1991), Statistical Techniques for Manpower Planning, on steady states.
/// </remarks>
internal sealed record LongRun
{
    private LongRun(double? share) => Share = share;

    /// <summary>The limit of the share of the group; null where the force dies out.</summary>
    public double? Share { get; }

    /// <summary>Returns where a force comes to from a year on from which nothing that is stated changes.</summary>
    public static LongRun Of(FlowPlan plan, FlowRates rates, double[] persons, int group)
    {
        double level = 0, growth = 0, ownLevel = 0, ownGrowth = 0;
        for (int i = 0; i < plan.Groups; i++)
        {
            (double settles, double grows) = Group(plan, rates, persons, i);
            level += settles;
            growth += grows;
            if (i == group)
                (ownLevel, ownGrowth) = (settles, grows);
        }

        if (growth > 0)
            return new LongRun(ownGrowth / growth);
        return new LongRun(level < ExpectedForce.DiedOutBelow ? null : ownLevel / level);
    }

    private static (double Level, double Growth) Group(FlowPlan plan, FlowRates rates, double[] persons, int group)
    {
        double level = 0, growth = 0;

        // What comes up from the rank below: every year for good, and once until that rank is empty.
        double yearly = 0, once = 0;
        for (int rank = 0; rank < plan.Ranks; rank++)
        {
            int cell = (rank * plan.Groups) + group;
            double stay = 1 - rates.Out[cell], promoted = stay * rates.Promotion[cell];
            double lost = rates.Out[cell] + promoted;
            double enters = (plan.Hires(plan.ConstantFrom, rank) * rates.HireShares[group]) + yearly;
            if (lost > 0)
            {
                level += enters / lost;
                yearly = enters / lost * promoted;
                once = (persons[cell] + once) / lost * promoted;
                continue;
            }

            if (enters > 0)
                growth += enters;
            else
                level += persons[cell] + once;
            (yearly, once) = (0, 0);
        }

        return (level, growth);
    }
}
