using PolicingReform.Surveys;

namespace PolicingReform.Benchmarks;

/// <summary>An invented poll of any size: ten items on 0 to 10, 36 strata of 20 sampling units, 36 subgroups.</summary>
internal sealed class LargePoll
{
    public const int Items = 10;
    public const int Strata = 36;
    public const int UnitsPerStratum = 20;
    public const int Groups = 36;
    public const int Missing = 99;

    public LargePoll(int respondents, int seed)
    {
        Random random = new(seed);
        Answers = new int[Items][];
        for (int item = 0; item < Items; item++)
            Answers[item] = new int[respondents];
        (Stratum, Unit, Group) = (new int[respondents], new int[respondents], new int[respondents]);
        Weight = new double[respondents];
        for (int i = 0; i < respondents; i++)
        {
            Stratum[i] = random.Next(Strata);
            Unit[i] = random.Next(UnitsPerStratum);
            Group[i] = random.Next(Groups);
            Weight[i] = 0.5 + random.NextDouble();
            int leaning = random.Next(0, 7);
            for (int item = 0; item < Items; item++)
                Answers[item][i] = random.Next(20) == 0 ? Missing : leaning + random.Next(0, 5);
        }
    }

    public int[][] Answers { get; }

    public int[] Stratum { get; }

    public int[] Unit { get; }

    public int[] Group { get; }

    public double[] Weight { get; }

    /// <summary>The first respondents as survey data; they are the same in a poll of any size.</summary>
    public SurveyData Data(int respondents)
    {
        ResponseScale scale = new(0, 10) { MissingCodes = [new MissingCode(Missing, MissingReason.Refused)] };
        return SurveyData.FromColumns(
            Exposure.Synthetic,
            [
                .. Answers.Select((answers, item) =>
                    FilledColumn.Answers($"q{item + 1}", scale, answers.AsSpan(0, respondents))),
                FilledColumn.Numbers("w", Weight.AsSpan(0, respondents)),
                FilledColumn.Categories("stratum", Stratum.AsSpan(0, respondents), [.. Names("s", Strata)]),
                FilledColumn.Categories("unit", Unit.AsSpan(0, respondents), [.. Names("u", UnitsPerStratum)]),
                FilledColumn.Categories("group", Group.AsSpan(0, respondents), [.. Names("g", Groups)]),
            ]);
    }

    private static IEnumerable<string> Names(string letter, int count) =>
        Enumerable.Range(0, count).Select(i => $"{letter}{i:D2}");
}
