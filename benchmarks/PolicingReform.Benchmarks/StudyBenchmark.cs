using System.Diagnostics;
using System.Globalization;
using PolicingReform.Json;

namespace PolicingReform.Benchmarks;

/// <summary>
/// How the work on a study grows with its statements, each step beside a copy of the bytes of its file in the same run.
/// </summary>
internal static class StudyBenchmark
{
    public static void Run(int most, int seed)
    {
        Run(Math.Max(1000, most / 100), seed, _ => { });
        Console.WriteLine(
            "statements  sites  participants      MB  copy ms   build ms  validate ms   write ms    read ms" +
            "   trust ms  edit 1 participant ms  edit 1 statement ms");
        foreach (int statements in new[] { most / 8, most / 4, most / 2, most })
            Run(statements, seed, Console.WriteLine);
    }

    private static void Run(int statements, int seed, Action<string> print)
    {
        LargeStudy large = LargeStudy.Create(statements, seed);
        (double build, Study study) = Timed(large.Build);
        (double validate, _) = Timed(() => study.Validate());
        using MemoryStream file = new();
        (double write, _) = Timed(() =>
        {
            StudyWriter.Write(study, file);
            return 0;
        });
        byte[] bytes = file.ToArray();
        (double copy, byte[] copied) = Timed(() => bytes.AsSpan().ToArray());
        StudyReader reader = new(maximumBytes: 1024 * 1024 * 1024);
        (double read, Study again) = Timed(() => reader.Read(new MemoryStream(bytes)));
        (double trust, ResultTable<TrustIndex> indices) = Timed(() => again.TrustIndices());
        Participant one = again.Participants[0];
        (double edit, Study edited) = Timed(() => again.Edit(changes =>
            changes.Replace(one with { Gender = one.Gender == Gender.Woman ? Gender.Man : Gender.Woman })));
        Statement first = again.Statements[0];
        (double editStatement, _) = Timed(() => again.Edit(changes => changes.Replace(first with { Readings = [] })));
        using MemoryStream second = new();
        StudyWriter.Write(again, second);
        if (!second.ToArray().AsSpan().SequenceEqual(bytes) || copied.Length != bytes.Length)
            throw new InvalidOperationException("The study that was read is not the one that was written.");
        if (edited.Participants[0].Gender == one.Gender || indices.Count != 3 * (statements / 1000))
            throw new InvalidOperationException("The edit or the trust table is not what was asked for.");
        print(string.Create(
            CultureInfo.InvariantCulture,
            $"{statements,10}  {statements / 1000,5}  {statements / 10,12}  {bytes.Length / 1e6,6:F1}  {copy,7:F1}  " +
            $"{Cell(build, copy)}  {Cell(validate, copy),11}  {Cell(write, copy)}  {Cell(read, copy)}  " +
            $"{Cell(trust, copy)}  {edit,21:F2}  {editStatement,19:F2}"));
    }

    private static string Cell(double time, double copy) =>
        string.Create(CultureInfo.InvariantCulture, $"{time:F0} ({time / copy:F0}x)").PadLeft(9);

    private static (double Milliseconds, T Result) Timed<T>(Func<T> work)
    {
        GC.Collect();
        long begin = Stopwatch.GetTimestamp();
        T result = work();
        return (Stopwatch.GetElapsedTime(begin).TotalMilliseconds, result);
    }
}
