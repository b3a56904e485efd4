namespace PolicingReform;

/// <summary>The rates of a plan as numbers: those of one simulation, or their means.</summary>
internal sealed class FlowRates
{
    private readonly FlowPlan _plan;

    public FlowRates(FlowPlan plan)
    {
        _plan = plan;
        (Leaving, Retirement, Out, Promotion) =
            (new double[plan.Cells], new double[plan.Cells], new double[plan.Cells], new double[plan.Cells]);
        (HireShares, OfTheRest) = (new double[plan.Groups], new double[plan.Groups]);
    }

    /// <summary>Parts of the stock at the start of the year, by cell.</summary>
    public double[] Leaving { get; }

    public double[] Retirement { get; }

    /// <summary>Leaving and retirement together.</summary>
    public double[] Out { get; }

    /// <summary>Parts of those who stay, by cell; 0 in the highest rank.</summary>
    public double[] Promotion { get; }

    /// <summary>Shares of hires, by group; they sum to 1.</summary>
    public double[] HireShares { get; }

    /// <summary>Shares of those hires that are in none of the groups before.</summary>
    public double[] OfTheRest { get; }

    public static FlowRates Mean(FlowPlan plan)
    {
        FlowRates rates = new(plan);
        rates.Fill([.. plan.Rates.Select(rate => rate.Mean)]);
        return rates;
    }

    /// <summary>Lays out the values of the plan's rates.</summary>
    public void Fill(ReadOnlySpan<double> values)
    {
        for (int cell = 0; cell < _plan.Cells; cell++)
        {
            double leaving = ValueAt(values, _plan.Leaving[cell]), retired = ValueAt(values, _plan.Retirement[cell]);

            // Two estimated rates that are drawn far out may ask for more than everybody: they share everybody.
            double scale = Math.Max(1, leaving + retired);
            (Leaving[cell], Retirement[cell]) = (leaving / scale, retired / scale);
            Out[cell] = Math.Min(1, leaving + retired);
            Promotion[cell] = ValueAt(values, _plan.Promotion[cell]);
        }

        double sum = 0;
        for (int group = 0; group < _plan.Groups; group++)
            sum += HireShares[group] = ValueAt(values, _plan.HireShares[group]);
        int rest = _plan.HireShares.IndexOf(-1);
        if (rest >= 0)
            HireShares[rest] = Math.Max(0, 1 - sum);
        Share();
    }

    /// <summary>Gives a group a share of hires; the others keep their proportions.</summary>
    public void SetHireShare(int group, double share)
    {
        double others = 0;
        for (int i = 0; i < HireShares.Length; i++)
            others += i == group ? 0 : HireShares[i];
        for (int i = 0; i < HireShares.Length; i++)
        {
            HireShares[i] = i == group
                ? share
                : (1 - share) * (others > 0 ? HireShares[i] / others : 1.0 / (HireShares.Length - 1));
        }

        Share();
    }

    private static double ValueAt(ReadOnlySpan<double> values, int rate) => rate < 0 ? 0 : values[rate];

    // Scaled to sum to 1; shares that are all zero belong to a scenario that hires nobody.
    private void Share()
    {
        double sum = HireShares.Sum();
        double before = 0;
        for (int group = 0; group < HireShares.Length; group++)
        {
            if (sum > 0)
                HireShares[group] /= sum;
            double left = 1 - before;
            bool isLast = HireShares.AsSpan(group + 1).IndexOfAnyExcept(0.0) < 0;
            OfTheRest[group] = isLast ? 1 : Math.Clamp(HireShares[group] / left, 0, 1);
            before += HireShares[group];
        }
    }
}
