using System.Diagnostics;

namespace PolicingReform.Benchmarks;

/// <summary>The times of some work, done several times: the best is the work, the rest is noise.</summary>
internal sealed class Best
{
    private readonly List<double> _times = [];
    private readonly List<double> _processor = [];

    public double Milliseconds => _times.Min();

    /// <summary>Of all threads together: what others do on the machine shows less in it.</summary>
    public double ProcessorMilliseconds => _processor.Min();

    public double Median => _times.Order().ElementAt(_times.Count / 2);

    public static Best Of(int rounds, Action work)
    {
        Best best = new();
        for (int i = 0; i < rounds; i++)
            best.Time(work);
        return best;
    }

    public void Time(Action work)
    {
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long begin = Stopwatch.GetTimestamp();
        work();
        _times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        _processor.Add((Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }
}
