using PolicingReform.Numerics;
using PolicingReform.Surveys;

namespace PolicingReform.Tests.Polls;

/// <summary>
/// Seeded samples of clusters in which men and the young answer more often than others, from an endless population
/// whose margins and truth are known: half women, 40 % young, 35 % middle, 25 % old; mean score 41; 41 % say yes.
/// </summary>
internal static class MarginSample
{
    public const double MeanScore = 41;
    public const double ShareOfYes = 0.41;

    // Of those who answer 35 % are women, 50 % young, 30 % middle, 20 % old: 20 x 0.35 + 10 x 0.3 + 30 x 0.2 + 20, and
    // 0.2 + 0.2 x 0.35 + 0.1 x 0.3 + 0.3 x 0.2.
    public const double MeanScoreOfThoseWhoAnswer = 36;
    public const double ShareOfYesOfThoseWhoAnswer = 0.36;

    // Within an age women score 20 more, and age does not depend on sex.
    public const double DifferenceOfSexes = 20;

    public static Margin Sex => Margin.Of("sex", new MarginCount("f", 50_000), new MarginCount("m", 50_000));

    public static Margin Age => Margin.Of(
        "age",
        new MarginCount("young", 40_000),
        new MarginCount("middle", 35_000),
        new MarginCount("old", 25_000));

    /// <summary>A sample clustered within strata.</summary>
    public static Survey Draw(
        int strata, int units, int persons, double correlation, ulong repetition,
        Func<SurveyDesign, SurveyDesign>? more = null) =>
        Data(strata, units, persons, correlation, repetition).WithDesign(d => (more ?? (same => same))(Clustered(d)))
            .Under(AnalysisSettings.Default with { MinimumCellSize = 0 });

    public static SurveyDesign Clustered(SurveyDesign design) =>
        design.StratifiedBy("stratum").ClusteredBy("unit").WeightedBy("weight");

    /// <summary>
    /// Persons share the draws of their cluster with chance sqrt(correlation), so that any two in it correlate as
    /// wanted. Weights vary between 0.5 and 1.5 times a scale. Every third stratum was drawn as a whole.
    /// </summary>
    /// <param name="strata">The number of strata.</param>
    /// <param name="units">The number of clusters in each.</param>
    /// <param name="persons">The number of persons in each cluster.</param>
    /// <param name="correlation">The correlation within clusters.</param>
    /// <param name="repetition">Which sample.</param>
    /// <param name="step">Row i is person i times step: another order where the step has no factor of their number.</param>
    /// <param name="scale">By what all weights are multiplied.</param>
    public static SurveyData Data(
        int strata, int units, int persons, double correlation, ulong repetition, int step = 1, double scale = 1)
    {
        int n = strata * units * persons;
        CounterStream random = new(20261129, repetition);
        int[] stratum = new int[n], unit = new int[n], sex = new int[n], age = new int[n], yes = new int[n];
        double[] score = new double[n], weight = new double[n];
        double sharing = Math.Sqrt(correlation);
        int i = 0;
        for (int u = 0; u < strata * units; u++)
        {
            double[] common = [random.NextUnit(), random.NextUnit(), random.NextUnit(), random.NextUnit()];
            for (int person = 0; person < persons; person++, i++)
            {
                (stratum[i], unit[i]) = (u / units, u);
                sex[i] = Drawn(common[0]) < 0.35 ? 0 : 1;
                age[i] = Drawn(common[1]) switch { < 0.5 => 0, < 0.8 => 1, _ => 2 };
                score[i] = (sex[i] == 0 ? 20 : 0) + ((double[])[0, 10, 30])[age[i]] + (40 * Drawn(common[2]));
                double says = 0.2 + (sex[i] == 0 ? 0.2 : 0) + ((double[])[0, 0.1, 0.3])[age[i]];
                yes[i] = Drawn(common[3]) < says ? 1 : 0;
                weight[i] = scale * (0.5 + random.NextUnit());
            }
        }

        int[] order = [.. Enumerable.Range(0, n).Select(row => (int)((long)row * step % n))];
        return SurveyData.FromColumns(
            Exposure.Published,
            FilledColumn.Categories("stratum", Sorted(stratum), Names("h", strata)),
            FilledColumn.Categories("unit", Sorted(unit), Names("u", strata * units)),
            FilledColumn.Categories("sex", Sorted(sex), ["f", "m"]),
            FilledColumn.Categories("age", Sorted(age), ["young", "middle", "old"]),
            FilledColumn.Categories("yes", Sorted(yes), ["no", "yes"]),
            FilledColumn.Numbers("score", Sorted(score)),
            FilledColumn.Numbers("weight", Sorted(weight)),
            FilledColumn.Numbers("units", Sorted([.. stratum.Select(h => Population(h, units))])),
            FilledColumn.Numbers("persons", Sorted([.. stratum.Select(h => Population(h, units * persons))])),
            FilledColumn.Numbers("all", [.. Enumerable.Repeat(3.0 * strata * units, n)]));

        double Drawn(double shared) => random.NextUnit() < sharing ? shared : random.NextUnit();
        double Population(int h, int drawn) => h % 3 == 2 ? drawn : drawn + 3 + h;
        T[] Sorted<T>(T[] values) => [.. order.Select(at => values[at])];
    }

    private static ValueList<string> Names(string prefix, int count) =>
        [.. Enumerable.Range(0, count).Select(each => $"{prefix}{each}")];
}
