using PolicingReform.Numerics;
using PolicingReform.Surveys;

namespace PolicingReform.Tests.Polls;

/// <summary>Seeded samples of clusters from an endless population whose truth is known.</summary>
internal static class ClusterSample
{
    private static readonly ResponseScale Scale = new(0, 4);

    /// <summary>
    /// A sample in which each person shares the common draw of the cluster with chance sqrt(correlation) and else has
    /// one of their own: any two in a cluster then correlate as wanted. Persons' weights vary between 0.5 and 1.5.
    /// </summary>
    public static Survey Draw(int strata, int units, int persons, double share, double correlation, ulong repetition)
    {
        int n = strata * units * persons;
        CounterStream random = new(20261122, repetition);
        int[] stratum = new int[n], unit = new int[n], half = new int[n];
        int[] a = new int[n], b = new int[n], yes = new int[n];
        double[] weight = new double[n], value = new double[n], size = new double[n], score = new double[n];
        double sharing = Math.Sqrt(correlation);
        int i = 0;
        for (int u = 0; u < strata * units; u++)
        {
            double common = random.NextUnit(), commonShift = random.NextUnit();
            for (int person = 0; person < persons; person++, i++)
            {
                (stratum[i], unit[i]) = (u / units, u);
                yes[i] = Drawn(common) < share ? 1 : 0;
                value[i] = Drawn(commonShift);
                a[i] = (int)(5 * value[i]);
                b[i] = 4 - (int)(5 * Drawn(common));
                score[i] = 25 * a[i];
                size[i] = 1 + random.NextUnit();
                half[i] = random.NextUnit() < 0.5 ? 0 : 1;
                weight[i] = 0.5 + random.NextUnit();
            }
        }

        double Drawn(double common) => random.NextUnit() < sharing ? common : random.NextUnit();
        return SurveyData.FromColumns(
            Exposure.Synthetic,
            FilledColumn.Categories("stratum", stratum, [.. Enumerable.Range(0, strata).Select(h => $"h{h}")]),
            FilledColumn.Categories("unit", unit, [.. Enumerable.Range(0, strata * units).Select(u => $"u{u}")]),
            FilledColumn.Categories("yes", yes, ["0", "1"]),
            FilledColumn.Categories("half", half, ["left", "right"]),
            FilledColumn.Answers("a", Scale, a),
            FilledColumn.Answers("b", Scale, b),
            FilledColumn.Numbers("value", value),
            FilledColumn.Numbers("score", score),
            FilledColumn.Numbers("size", size),
            FilledColumn.Numbers("weight", weight))
            .WithDesign(d => d.StratifiedBy("stratum").ClusteredBy("unit").WeightedBy("weight"));
    }

    /// <summary>
    /// The truth of mean, total, ratio, median, variance, index, difference and count: weights have mean 1, values are
    /// uniform on 0 to 1, scores on 0, 25, 50, 75, 100, sizes on 1 to 2, halves even.
    /// </summary>
    public static double[] Truths(int strata, int units, int persons)
    {
        double n = strata * units * persons;
        return [50, 50 * n, 50 / 1.5, 0.5, 1.0 / 12, 50, 0, n / 2];
    }
}
