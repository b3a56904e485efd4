namespace PolicingReform;

/// <summary>
/// The expected persons of a force, year after year: the rates applied as they are, with fractions of persons.
/// </summary>
/// <remarks>
/// The prediction equation of a Markov chain with given recruitment: Bartholomew, Forbes and McClean (1991),
/// Statistical Techniques for Manpower Planning.
/// </remarks>
internal sealed class ExpectedForce
{
    /// <summary>A force of fewer expected persons than this has died out, and has no share of anybody.</summary>
    public const double DiedOutBelow = 0.5;

    private readonly FlowPlan _plan;
    private readonly FlowRates _rates;
    private readonly int[] _ghosts;
    private readonly int[] _hires;

    public ExpectedForce(FlowPlan plan, FlowRates rates)
    {
        (_plan, _rates) = (plan, rates);
        _ghosts = new int[plan.Cells];
        _hires = new int[plan.Ranks];
        Persons = [.. plan.Start];
        Year = plan.Force.Year;
    }

    /// <summary>The year at whose end the force stands.</summary>
    public int Year { get; private set; }

    /// <summary>The expected persons, by cell.</summary>
    public double[] Persons { get; }

    /// <summary>The ghosts that were to be struck off and were not in the stock, and their cell.</summary>
    public (int Cell, int Ghosts, double Stock)? Missing { get; private set; }

    /// <summary>The share of a group; null where the force has died out.</summary>
    public double? Share(int group)
    {
        double sum = 0, own = 0;
        for (int cell = 0; cell < Persons.Length; cell++)
        {
            sum += Persons[cell];
            if (cell % _plan.Groups == group)
                own += Persons[cell];
        }

        return sum < DiedOutBelow ? null : Math.Min(1, own / sum);
    }

    /// <summary>Goes on to the end of the next year.</summary>
    /// <param name="flows">What is filled with the year's flows, or null.</param>
    public void Next(CellFlows? flows = null)
    {
        Year++;
        bool ghosts = _plan.FillGhosts(Year, _ghosts);
        if (flows is not null)
            Persons.CopyTo(flows.Start, 0);
        for (int cell = 0; cell < Persons.Length; cell++)
        {
            double left = Persons[cell] * _rates.Leaving[cell], retired = Persons[cell] * _rates.Retirement[cell];
            double stay = Math.Max(0, Persons[cell] - left - retired);
            double struck = ghosts ? Math.Min(_ghosts[cell], stay) : 0;
            if (ghosts && _ghosts[cell] > stay + 1e-9)
                Missing ??= (cell, _ghosts[cell], stay);
            Persons[cell] = stay - struck;
            if (flows is not null)
                (flows.Left[cell], flows.Retired[cell], flows.Ghosts[cell]) = (left, retired, struck);
        }

        Promote(flows);
        Hire(flows);
        if (flows is not null)
            Persons.CopyTo(flows.End, 0);
    }

    // From the top down, so that nobody is promoted twice in a year.
    private void Promote(CellFlows? flows)
    {
        for (int cell = Persons.Length - _plan.Groups - 1; cell >= 0; cell--)
        {
            double promoted = Persons[cell] * _rates.Promotion[cell];
            Persons[cell] -= promoted;
            Persons[cell + _plan.Groups] += promoted;
            if (flows is not null)
                (flows.PromotedOut[cell], flows.PromotedIn[cell + _plan.Groups]) = (promoted, promoted);
        }
    }

    private void Hire(CellFlows? flows)
    {
        // What is stated changes no more: the numbers of the year before hold.
        if (Year <= _plan.ConstantFrom || Year == _plan.Force.Year + 1)
        {
            for (int rank = 0; rank < _hires.Length; rank++)
                _hires[rank] = _plan.Hires(Year, rank);
        }

        for (int cell = 0; cell < Persons.Length; cell++)
        {
            double hired = _hires[cell / _plan.Groups] * _rates.HireShares[cell % _plan.Groups];
            Persons[cell] += hired;
            if (flows is not null)
                flows.Hired[cell] = hired;
        }
    }
}

/// <summary>The flows of one year, by cell.</summary>
internal sealed class CellFlows(int cells)
{
    public double[] Start { get; } = new double[cells];

    public double[] Left { get; } = new double[cells];

    public double[] Retired { get; } = new double[cells];

    public double[] Ghosts { get; } = new double[cells];

    public double[] PromotedIn { get; } = new double[cells];

    public double[] PromotedOut { get; } = new double[cells];

    public double[] Hired { get; } = new double[cells];

    public double[] End { get; } = new double[cells];
}
