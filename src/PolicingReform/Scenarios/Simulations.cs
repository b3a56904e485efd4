using PolicingReform.Numerics;

namespace PolicingReform;

/// <summary>The shares of a group in many simulations, and when each reaches the target.</summary>
/// <remarks>
/// Simulation i draws from stream i of the seed, whichever thread runs it: the same bits on any number of threads.
/// Every scenario gets the same streams, so what tells two apart is what they assume.
/// </remarks>
internal sealed class Simulations
{
    /// <summary>A share this close below a target has reached it.</summary>
    public const double Tie = 1e-9;

    private const int ChunkSize = 64;

    // By year, then simulation: a year's shares are sorted together.
    private readonly double[][] _shares;
    private readonly int[] _first;

    private Simulations(int years, int count)
    {
        _shares = new double[years + 1][];
        for (int year = 0; year <= years; year++)
            _shares[year] = new double[count];
        _first = new int[count];
    }

    public int Count => _first.Length;

    /// <summary>Runs them.</summary>
    /// <param name="plan">What is simulated.</param>
    /// <param name="group">The number of the group.</param>
    /// <param name="targets">The target at the end of each year, from the start.</param>
    /// <param name="count">How many simulations.</param>
    /// <param name="done">Called with the number of simulations of each chunk that is done, from any thread.</param>
    /// <param name="cancellationToken">Stops it between two chunks.</param>
    public static Simulations Run(
        FlowPlan plan, int group, double[] targets, int count, Action<int> done, CancellationToken cancellationToken)
    {
        AnalysisSettings settings = plan.Force.Settings;
        Simulations all = new(targets.Length - 1, count);
        int chunks = (count + ChunkSize - 1) / ChunkSize;
        int threads = Math.Min(
            chunks, settings.MaximumThreads == 0 ? Environment.ProcessorCount : settings.MaximumThreads);
        if (threads == 1)
        {
            SimulatedForce force = new(plan, group, targets.Length - 1);
            for (int chunk = 0; chunk < chunks; chunk++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                done(all.Chunk(chunk, force, targets, settings.Seed));
            }
        }
        else
        {
            Parallel.For(
                0,
                chunks,
                new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken },
                () => new SimulatedForce(plan, group, targets.Length - 1),
                (chunk, _, force) =>
                {
                    done(all.Chunk(chunk, force, targets, settings.Seed));
                    return force;
                },
                _ => { });
        }

        all.Sort(threads);
        return all;
    }

    /// <summary>The quantile of the shares at the end of a year; null where nobody is left in one of them.</summary>
    /// <remarks>Definition 7 of Hyndman and Fan (1996), doi:10.1080/00031305.1996.10473566.</remarks>
    public double? Quantile(int year, double probability)
    {
        double[] sorted = _shares[year];
        if (sorted[0] < 0)
            return null;
        double place = (sorted.Length - 1) * probability;
        int below = (int)Math.Floor(place);
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>The share of simulations in which nobody is left at the end of a year.</summary>
    public double WithoutPersons(int year) => (double)_shares[year].Count(share => share < 0) / Count;

    /// <summary>The share of simulations that have reached the target by the end of a year.</summary>
    public double ReachedBy(int year)
    {
        int end = Array.BinarySearch(_first, year);
        if (end < 0)
            return (double)~end / Count;
        while (end < Count && _first[end] == year)
            end++;
        return (double)end / Count;
    }

    /// <summary>
    /// The year by which a part of the simulations have reached the target; null where that is beyond the horizon.
    /// </summary>
    /// <remarks>An order statistic: those that never reach it within the horizon stand behind all others.</remarks>
    public int? YearOf(double probability)
    {
        int place = Math.Clamp((int)Math.Ceiling((Count * probability) - Tie) - 1, 0, Count - 1);
        return _first[place] == int.MaxValue ? null : _first[place];
    }

    private int Chunk(int chunk, SimulatedForce force, double[] targets, ulong seed)
    {
        int begin = chunk * ChunkSize, end = Math.Min(begin + ChunkSize, Count);
        for (int i = begin; i < end; i++)
        {
            CounterStream stream = new(seed, (ulong)i);
            force.Begin(stream);
            _first[i] = int.MaxValue;
            for (int year = 0; year < targets.Length; year++)
            {
                double share = year == 0 ? force.Share() : force.Next(stream, year);
                _shares[year][i] = share;
                if (_first[i] == int.MaxValue && share >= 0 && share >= targets[year] - Tie)
                    _first[i] = year;
            }
        }

        return end - begin;
    }

    private void Sort(int threads)
    {
        Array.Sort(_first);
        if (threads == 1)
        {
            foreach (double[] shares in _shares)
                Array.Sort(shares);
        }
        else
        {
            Parallel.ForEach(_shares, new ParallelOptions { MaxDegreeOfParallelism = threads }, Array.Sort);
        }
    }
}
