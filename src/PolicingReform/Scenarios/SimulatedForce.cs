using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>One force simulated person by person, year after year; used again for the next simulation.</summary>
/// <remarks>
/// Those who leave and those who retire are one binomial draw: who of them does which changes nothing that follows.
/// Hires by group are a multinomial draw, as binomial draws from those that are left.
/// </remarks>
internal sealed class SimulatedForce
{
    private readonly FlowPlan _plan;
    private readonly FlowRates _rates;
    private readonly double[] _values;
    private readonly int _group;

    // By year: hires by rank, and ghosts by cell where there are any.
    private readonly int[][] _hires;
    private readonly int[]?[] _ghosts;

    public SimulatedForce(FlowPlan plan, int group, int years)
    {
        (_plan, _group) = (plan, group);
        _rates = new FlowRates(plan);
        _values = new double[plan.Rates.Length];
        Persons = new int[plan.Cells];
        _hires = new int[years + 1][];
        _ghosts = new int[years + 1][];
        for (int i = 1; i <= years; i++)
        {
            int year = plan.Force.Year + i;
            _hires[i] = [.. Enumerable.Range(0, plan.Ranks).Select(rank => plan.Hires(year, rank))];
            int[] ghosts = new int[plan.Cells];
            _ghosts[i] = plan.FillGhosts(year, ghosts) ? ghosts : null;
        }
    }

    /// <summary>The persons, by cell.</summary>
    public int[] Persons { get; }

    /// <summary>Begins a simulation: draws its rates and puts everybody in place.</summary>
    public void Begin(CounterStream stream)
    {
        for (int i = 0; i < _values.Length; i++)
            _values[i] = _plan.Rates[i].Draw(stream);
        _rates.Fill(_values);
        _plan.Start.CopyTo(Persons);
    }

    /// <summary>Goes through a year, from 1.</summary>
    /// <param name="stream">Where the random numbers come from.</param>
    /// <param name="year">The year, counted from the start.</param>
    /// <param name="flows">What is added to: leavers with the retired, ghosts and hires, or null.</param>
    /// <returns>The share of the group; -1 where nobody is left.</returns>
    public double Next(CounterStream stream, int year, SimulatedFlows? flows = null)
    {
        Span<int> persons = Persons;
        ReadOnlySpan<double> leave = _rates.Out;
        for (int cell = 0; cell < persons.Length; cell++)
        {
            int left = BinomialSampler.Next(stream, persons[cell], leave[cell]);
            persons[cell] -= left;
            if (flows is not null)
                flows.Left += left;
        }

        if (_ghosts[year] is int[] ghosts)
            Strike(ghosts, flows);
        Promote(stream);
        Hire(stream, _hires[year], flows);
        return Share();
    }

    public double Share()
    {
        long all = 0, own = 0;
        for (int cell = 0; cell < Persons.Length; cell++)
        {
            all += Persons[cell];
            if (cell % _plan.Groups == _group)
                own += Persons[cell];
        }

        return all == 0 ? -1 : (double)own / all;
    }

    private void Strike(ReadOnlySpan<int> ghosts, SimulatedFlows? flows)
    {
        for (int cell = 0; cell < ghosts.Length; cell++)
        {
            int struck = Math.Min(ghosts[cell], Persons[cell]);
            Persons[cell] -= struck;
            if (flows is not null)
                flows.Ghosts += struck;
        }
    }

    private void Promote(CounterStream stream)
    {
        if (_plan.Scenario.Promotion.Count == 0)
            return;
        Span<int> persons = Persons;
        ReadOnlySpan<double> promotion = _rates.Promotion;
        int groups = _plan.Groups;
        for (int cell = persons.Length - groups - 1; cell >= 0; cell--)
        {
            int promoted = BinomialSampler.Next(stream, persons[cell], promotion[cell]);
            persons[cell] -= promoted;
            persons[cell + groups] += promoted;
        }
    }

    private void Hire(CounterStream stream, ReadOnlySpan<int> hires, SimulatedFlows? flows)
    {
        ReadOnlySpan<double> shares = _rates.OfTheRest;
        int cell = 0;
        foreach (int all in hires)
        {
            int rest = all;
            foreach (double share in shares)
            {
                int hired = BinomialSampler.Next(stream, rest, share);
                Persons[cell++] += hired;
                rest -= hired;
            }

            if (flows is not null)
                flows.Hired += all - rest;
        }
    }
}

/// <summary>The persons of all ranks and groups that one simulation took out and brought in.</summary>
internal sealed class SimulatedFlows
{
    public long Left { get; set; }

    public long Ghosts { get; set; }

    public long Hired { get; set; }
}
