namespace PolicingReform;

/// <summary>The smallest constant share of hires with which the target is met at the end of the horizon.</summary>
/// <remarks>
/// Expected persons of every cell are linear in the share of hires, so the persons of the group less the target's part
/// of everybody are a straight line in it, which never falls. Its zero is exact; it is verified by going that path.
/// </remarks>
internal sealed record RequiredHires
{
    public double? Share { get; private init; }

    public Unavailable? Reason { get; private init; }

    public static RequiredHires Of(FlowPlan plan, int group, Share target, int years)
    {
        FlowRates rates = FlowRates.Mean(plan);
        int last = plan.Force.Year + years;
        bool hires = Enumerable.Range(plan.Force.Year + 1, years)
            .Any(year => Enumerable.Range(0, plan.Ranks).Any(rank => plan.Hires(year, rank) > 0));
        double others = rates.HireShares.Where((_, i) => i != group).Sum();
        if (hires && others == 0 && plan.Groups > 2)
            return new RequiredHires { Reason = ProjectionReasons.NoOthersHired };

        (double none, double? _) = Surplus(0);
        if (none >= 0)
            return new RequiredHires { Share = 0 };
        (double all, double? shareOfAll) = Surplus(1);
        if (!hires)
            return new RequiredHires { Reason = ProjectionReasons.NoHires };
        if (shareOfAll is not double most)
            return new RequiredHires { Reason = ProjectionReasons.NobodyLeft };
        if (all < 0)
            return new RequiredHires { Reason = ProjectionReasons.NotEvenAll(most, last, target) };
        return new RequiredHires { Share = Zero(none, all) };

        // What the group has beyond the target's part; a tie of a billionth of everybody counts as met.
        (double Persons, double? Share) Surplus(double share)
        {
            FlowRates changed = FlowRates.Mean(plan);
            changed.SetHireShare(group, share);
            ExpectedForce force = new(plan, changed);
            while (force.Year < last)
                force.Next();
            double everybody = force.Persons.Sum();
            double surplus = force.Persons.Where((_, cell) => cell % plan.Groups == group).Sum()
                - (target.Value * everybody);
            return (Math.Abs(surplus) <= Simulations.Tie * everybody ? 0 : surplus, force.Share(group));
        }

        // Ghosts that are no longer in the stock bend the line; then the zero is enclosed instead.
        double Zero(double atNone, double atAll)
        {
            double share = atAll == 0 ? 1 : -atNone / (atAll - atNone);
            if (Surplus(share).Persons == 0)
                return share;
            (double low, double high) = (0, 1);
            while (high - low > 1e-12)
            {
                double middle = (low + high) / 2;
                (low, high) = Surplus(middle).Persons < 0 ? (middle, high) : (low, middle);
            }

            return high;
        }
    }
}
